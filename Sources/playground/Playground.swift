import ArgumentParser
import Files
import Foundation
import Neural
import Scenarios
import Terminal

/// The command `playground`.
@main
struct Playground: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "playground",
    abstract: "A neural-network playground for the terminal.",
    usage: """
      playground [SCENARIO] [--play] [--speed x10] [--until EPOCH] [options]
      playground <subcommand>
      """,
    discussion: """
      SCENARIO is the name of a preset, the path of a YAML file or of an exported network, or a link of \
      playground.tensorflow.org (whole, or what follows #); without one the browser playground's defaults are used. Flags override its fields.

      The flags of the terminal program are those of "run": playground help run.
      """,
    version: "0.2.0",
    subcommands: [
      Run.self, Train.self, ShowData.self, Render.self, Export.self, Presets.self, Link.self, PrintScenario.self,
      Config.self, Gradcheck.self, BenchCommand.self,
    ],
    defaultSubcommand: Run.self)

  /// Runs the command that the arguments name; errors go to standard error in one sentence.
  static func main() {
    Interrupts.prepareProcess()
    do {
      try KernelKind.checkRequest()
      try ArgumentRefusal.checkFlags()
      var command = try parseAsRoot()
      try command.run()
    } catch let error as DataError {
      leave(error.description, code: 65)
    } catch let error as UsageError {
      leave(error.description, code: 64)
    } catch let error as InvalidValue {
      leave(error.description + ".", code: 64)
    } catch let error as TerminalError {
      leave(error.description, code: 1)
    } catch let error as Failure {
      leave(error.description, code: 1)
    } catch let error as ReadingError {
      leave(error.description, code: 1)
    } catch {
      leave(parserError: error)
    }
  }

  /// Leaves with what the parser of arguments has to say: help on standard output, all else as a sentence.
  private static func leave(parserError error: any Error) -> Never {
    let code = exitCode(for: error).rawValue
    guard code == 0 else {
      let refusal = ArgumentRefusal(message: message(for: error), full: fullMessage(for: error))
      return refusal.message.isEmpty ? Foundation.exit(code) : leave(refusal.sentence, code: code)
    }
    do {
      try Output.line(message(for: error))
      Foundation.exit(0)
    } catch {
      leave("\(error)", code: 1)
    }
  }

  private static func leave(_ sentence: String, code: Int32) -> Never {
    Output.message(sentence)
    Foundation.exit(code)
  }
}
