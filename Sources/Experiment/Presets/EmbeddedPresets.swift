// Written by scripts/embed-presets from presets/*.yaml; a test keeps both equal.

/// Name and text of each preset.
let embeddedPresets: [(name: String, yaml: String)] = []
