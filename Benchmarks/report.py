"""RESULTS.md: figures, ratios, and the targets with what became of them, for each family of processors."""

import datetime
import os
import platform
import re
import statistics
import subprocess

import workloads

SMALL, LARGE, WIDE_64, WIDE_256 = workloads.WORKLOADS
ORDER = ["ours", "C probe", "JAX", "NumPy", "PyTorch", "scikit-learn", "browser stand-in"]
NAMES = {"C probe": "the C probe", "browser stand-in": "the browser stand-in"}
MODES = {"with": "Both mean losses after every epoch", "without": "Without losses"}


INTRODUCTION = """# Results

Written by `Benchmarks/run`, a part for each family of processors that it was run on, each with its date: all programs in \
turn on the same work, from the same initial weights and data, exported by ours; medians of the rounds (lowest and highest \
in brackets), ratios as medians of each round's. After 100 epochs the losses of all agree with ours to 1e-9, but for \
scikit-learn, whose output layer is linear. NumPy, PyTorch and scikit-learn have one thread. The browser stand-in is a \
program of our own under Node, built as the browser's engine is built: an object for each node and link. The C probe is \
compiled by gcc with all that it may do (`-O3 -march=native`, multiply-add contracted).
"""
NOTES_TITLE = "## What the time goes into"


def family():
    """The family of this machine's processor, as a part of RESULTS.md is called."""
    with open("/proc/cpuinfo") as file:
        text = file.read()
    vendor = "AMD" if "AuthenticAMD" in text else "Intel" if "GenuineIntel" in text else platform.machine()
    # With AVX-512 and without, the probe and our kernels are other programs: their ratios are not to be compared.
    return vendor if "avx512f" in text or vendor == platform.machine() else f"{vendor} (no AVX-512)"


def document(before, name, part, notes):
    """The whole file: the parts that were in it before, that of family `name` new, and the notes."""
    body = before.split(NOTES_TITLE)[0]
    pieces = re.split(r"(?m)^## (.+) processors$", body)
    parts = {pieces[i]: pieces[i + 1].strip() for i in range(1, len(pieces) - 1, 2)} | {name: part.strip()}
    chapters = [f"## {title} processors\n\n{text}\n" for title, text in sorted(parts.items())]
    return "\n".join([INTRODUCTION, *chapters, notes])


def machine(python, root, modules):
    """Names and versions of all that the figures depend on."""
    def ask(*command):
        result = subprocess.run(command, capture_output=True, text=True, cwd=root)
        return result.stdout.strip().splitlines()[0] if result.returncode == 0 and result.stdout.strip() else "unknown"

    with open("/proc/cpuinfo") as file:
        lines = [line for line in file if line.startswith(("model name", "flags"))]
    flags = next(line for line in lines if line.startswith("flags")).split()
    model = next(line for line in lines if line.startswith("model name")).split(":", 1)[1].strip()
    sets = [name for name in ("avx2", "fma", "avx512f") if name in flags]
    versions = ask(python, "-c", f"import {', '.join(modules)}; print(', '.join(f'{{m.__name__}} {{m.__version__}}' for m "
                   f"in ({', '.join(modules)},)))")
    return {
        "Date": datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%d %H:%M UTC"),
        "Commit": ask("git", "describe", "--always", "--dirty"),
        "Processor": f"{model}, {os.cpu_count()} cores, {', '.join(sets) or 'no AVX2'}",
        "Load at the end": "%.2f (1 min), %.2f (5 min)" % os.getloadavg()[:2],
        "System": f"{platform.freedesktop_os_release().get('PRETTY_NAME', 'Linux')}, kernel {platform.release()}",
        "Swift": ask("swift", "--version"),
        "C": ask("gcc", "--version"),
        "Node": ask("node", "--version"),
        "Peers": f"Python {platform.python_version()}, {versions}",
    }


def number(value):
    """Three significant digits or all before the point."""
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def table(head, rows):
    """A table in Markdown, numbers to the right."""
    lines = ["| " + " | ".join(head) + " |", "|---|" + "---:|" * (len(head) - 1)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows])


def training(figures):
    """Epochs per second of all programs on all workloads, and our ratio to each."""
    parts = []
    for mode, title in MODES.items():
        rows, ratios = [], []
        for name in (name for name in ORDER if name in figures[SMALL][mode]):
            cells = [figures[workload][mode][name] for workload in figures]
            rows.append([name] + [f"{number(statistics.median(c))} ({number(min(c))}–{number(max(c))})" for c in cells])
            if name != "ours":
                ratios.append([f"ours / {name}"] + [f"{ratio(figures, w, mode, name):.2f}" for w in figures])
        parts.append(f"#### {title}\n\n" + table(["epochs/s", *figures], rows) + "\n\n" + table(["ratio", *figures], ratios))
    return "\n\n".join(parts)


def ratio(figures, workload, mode, peer, mine="ours"):
    """How many times the peer's rate ours is: the median of the rounds, whose two figures were taken close together."""
    rates = figures[workload][mode]
    return statistics.median(one / other for one, other in zip(rates[mine], rates[peer], strict=True))


class Targets:
    """The rows of the table of targets."""

    def __init__(self):
        self.rows = []

    def at_least(self, what, value, least):
        met = f"met, {value / least:.2f} times the target" if value >= least else \
            f"**missed**: {value / least:.0%} of the target"
        self.rows.append([what, f"≥ {least:g}×", f"{value:.2f}×", met])

    def below(self, what, value, most, unit):
        met = f"met, {value / most:.0%} of the bound" if value < most else f"**missed**: {value / most:.2f} times the bound"
        self.rows.append([what, f"< {most:g} {unit}", f"{value:.2f} {unit}", met])

    def unknown(self, what):
        self.rows.append([what, "", "not measured", "–"])


def targets(figures, own, screen):
    """Each target, and by how much it is met or missed."""
    result = Targets()
    wanted = [(net, "with", "browser stand-in", 30) for net in (SMALL, LARGE)]
    wanted += [(SMALL, "with", "JAX", 10), (LARGE, "with", "JAX", 5), (WIDE_256, "with", "JAX", 1)]
    wanted += [(net, mode, "C probe", 1) for net in workloads.WORKLOADS for mode in MODES]
    wanted += [(net, mode, "PyTorch", 1) for net in (WIDE_64, WIDE_256) for mode in MODES]
    for net, mode, peer, least in wanted:
        words = f"{net}: to {NAMES.get(peer, peer)}, {mode} losses"
        if peer in figures[net][mode]:
            result.at_least(words, ratio(figures, net, mode, peer), least)
        else:
            result.unknown(words)
    own_targets(result, own, screen)
    return table(["target", "wanted", "reached", ""], result.rows)


def own_targets(result, own, screen):
    """The targets of what only our program does."""
    medians = {record["name"]: record["median"] for record in own}
    result.below("Decision map with all units' maps, 8 layers of 8, 240×120, one core", medians["map/8x8"], 4, "ms")
    screen_targets(result, screen)


def screen_targets(result, screen):
    """The targets of the terminal program, from what Benchmarks/screen/measure prints."""
    if screen is None:
        return result.unknown("Frame, keys, start, memory, bytes over ssh (Benchmarks/screen/measure)")
    for colors, record in screen["frame"].items():
        result.below(f"Frame at 200×60, model to bytes, {colors}, median", middle(record["frame"]), 8, "ms")
    for name, words in (("key-focus", "moving the focus"), ("key-change", "changing the learning rate")):
        result.below(f"Key to screen, {words}, 99th percentile", screen[name]["p99"], 16, "ms")
    result.below("Start to first complete frame, median", screen["start"]["ms"]["p50"], 50, "ms")
    result.below("Resident memory after the start", screen["start"]["residentMB"], 40, "MB")
    result.below("Resident memory while training at full speed",
                 max(record["residentMB"] for record in screen["rate"].values()), 40, "MB")
    for colors, record in screen["ssh"].items():
        result.below(f"Bytes over ssh, {colors}, a second", record["bytesPerSecond"] / 1000, 200, "KB")
    paused = screen["paused"]
    result.below(f"Processor time while paused, in {paused['seconds']} s", paused["processorMs"], 1, "ms")
    result.below(f"Bytes while paused, in {paused['seconds']} s", paused["bytes"], 1, "B")


def middle(record):
    """The median of a record, whatever it calls it."""
    return record["p50"] if "p50" in record else record["median"]


def yardsticks(figures):
    """How the peers stand to each other here and on the machine of the targets."""
    rows = []
    wanted = {"C probe / JAX": ("C probe", "JAX", 146_000 / 13_800, 18_200 / 3_700),
              "browser stand-in / NumPy": ("browser stand-in", "NumPy", 3_850 / 1_410, 430 / 590)}
    for name, (one, other, small, large) in wanted.items():
        if not {one, other} <= set(figures[SMALL]["with"]):
            continue
        rows.append([name, f"{ratio(figures, SMALL, 'with', other, one):.2f}", f"{small:.2f}",
                     f"{ratio(figures, LARGE, 'with', other, one):.2f}", f"{large:.2f}"])
    return table(["with losses", f"{SMALL} here", "where the targets were set", f"{LARGE} here", "where the targets were set"], rows)


def own_figures(own):
    """All that `playground bench` says."""
    rows = []
    for record in own:
        each = record.get("nanosecondsPerMultiplyAdd")
        unit = "epochs/s" if record["unit"] == "epochsPerSecond" else "ms"
        rows.append([record["name"], f"{number(record['median'])} {unit}",
                     f"{number(record['lowest'])}–{number(record['highest'])}",
                     f"{record['multiplyAdds']:,}" if record.get("multiplyAdds") else "", f"{each:.3f}" if each else ""])
    return table(["workload", "median", "lowest–highest", "multiply-adds", "ns each"], rows)


def both_cores(screen):
    """What the maps beside it cost the training, and what the maps take on each core."""
    if screen is None:
        return ""
    nets = dict.fromkeys(name.rsplit(" ", 1)[0] for name in screen["cores"])
    rows = [[net, *(number(screen["cores"][f"{net} {what}"]) for what in ("covered", "shown")),
             f"{screen['cores'][f'{net} shown'] / screen['cores'][f'{net} covered']:.2f}"] for net in nets]
    return f"""
#### Both cores

The program at full speed, training on one core while the other draws; the help over the screen hides every map.

{table(["hidden layers", "no map, epochs/s", "200×60, every map, epochs/s", "ratio"], rows)}
"""


def markdown(figures, own, screen, about, quick):
    """The whole file."""
    rounds = len(figures[SMALL]["with"]["ours"])
    return f"""Medians of {rounds} rounds{" of `--quick`" if quick else ""}.

{table(["", "machine"], [[key, value] for key, value in about.items()]).replace("---:", "---")}

### Targets

{targets(figures, own, screen)}

### Training

{training(figures)}

#### The yardsticks themselves

{yardsticks(figures)}

### `playground bench`

{own_figures(own)}
{both_cores(screen)}"""
