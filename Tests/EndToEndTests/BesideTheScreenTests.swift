import Foundation
import TestSupport
import Testing

extension EndToEnd {
  /// Work that takes longer than a frame goes on beside the screen.
  @Suite struct BesideTheScreenTests {
    @Test func aLongComparisonOfGradientsLeavesTheKeysFreeAndEscCancelsIt() throws {
      let session = try start(["circle", "--hidden", "270,270", "--seed", "0.5"])
      session.send("C")
      #expect(
        session.wait { $0.rows.last?.contains(/checking the gradients \d+ %/) ?? false }, "\(session.screen.text)")
      // A key is answered while the comparison goes on: it is there again behind the notice.
      session.send("T")
      #expect(session.wait(for: "Theme:"), "\(session.screen.text)")
      session.press(.tab)
      #expect(
        session.wait { $0.rows.last?.contains(/checking the gradients \d+ %/) ?? false }, "\(session.screen.text)")
      session.press(.escape)
      #expect(session.wait(for: "Cancelled: checking the gradients."), "\(session.screen.text)")
      session.quit()
    }

    @Test func aSmallComparisonOpensItsTable() throws {
      let session = try start(["circle"])
      session.send("C")
      #expect(session.wait(for: "Gradients against central differences"), "\(session.screen.text)")
      session.press(.escape)
      #expect(session.wait { !$0.shows("Gradients against central differences") }, "\(session.screen.text)")
      session.quit()
    }

    @Test func leavingAtOnceStillWritesTheFileThatWasAskedFor() throws {
      let folder = try TemporaryFolder()
      let session = try start(["circle", "--hidden", "400,400", "--seed", "0.5"], directory: folder.path)
      session.send("wq")
      #expect(session.waitForExit(timeout: .seconds(60)) == .exited(0))
      let files = folder.names.filter { $0.hasSuffix(".json") }
      #expect(files.count == 1, "\(files)")
      #expect(String(decoding: session.log, as: UTF8.self).contains("Weights written to"))
      let network = try JSONSerialization.jsonObject(
        with: Data(contentsOf: URL(filePath: folder.path + "/" + (files.first ?? ""))))
      #expect((network as? [String: Any])?["layers"] != nil)
    }
  }
}
