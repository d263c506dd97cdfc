import Scenarios
import Training

/// The one place where the model changes: a message in, the changed model and what is asked of the world out.
package func update(_ model: inout Model, _ message: Message) -> [Effect] {
  switch message {
  case .key(let key):
    model.notice = nil
    return model.press(key)
  case .mouse(let event):
    // Where nothing is drawn, nothing can be meant: a click must not leave by a hint that is not there.
    guard Layout(model).arrangement != .tooSmall else { return [] }
    return model.handle(event)
  case .pasted(let text): return model.paste(text)
  case .job(let id, let event):
    model.hear(event, of: id)
    return []
  case .resized(let size):
    model.size = size
    model.keepFocusVisible()
    model.keepHelpInRange()
    return []
  case .snapshot(let snapshot):
    model.show(snapshot)
    return []
  case .colorSteps(let steps):
    model.look.limitColors(to: steps)
    return []
  case .copied(let isDone):
    if case .link(var card) = model.overlay {
      card.isCopied = isDone
      model.overlay = .link(card)
    }
    return []
  }
}

extension Model {
  /// Where keys go.
  package var keyContext: KeyContext {
    switch overlay {
    case nil: reading == nil ? .main : .reading
    case .settings: .settings
    case .layer: .layer
    case .link: .link
    case .report: .report
    case .offer: .offer
    case .help: .help
    case .presets: .presets
    case .datasets: .datasets
    case .editor: .editor
    }
  }

  mutating func press(_ key: Key) -> [Effect] {
    hovered = nil
    if let action = KeyMap.action(for: key, in: keyContext) { return perform(action) }
    // A cursor takes only the keys that move it.
    if reading != nil, overlay == nil, let action = KeyMap.action(for: key, in: .main) { return perform(action) }
    switch (overlay, key) {
    case (.editor(var editor), .character(let scalar)):
      editor.text.unicodeScalars.append(scalar)
      editor.complaint = nil
      overlay = .editor(editor)
    case (nil, .character(let digit)) where ("0"..."9").contains(digit):
      openEditor(for: focus, with: String(digit))
      if overlay == nil && notice == nil {
        notice = Notice("\(focus.title(isASCII: glyphSet == .ascii)) takes no typed value.")
      }
    case (_, .character(let digit)) where openList != nil && ("0"..."9").contains(digit):
      openEditor(for: target, with: String(digit))
    default: break
    }
    return []
  }

  /// Takes over a newer state.
  ///
  /// What the user has set since stays until the session has seen it.
  fileprivate mutating func show(_ snapshot: Snapshot) {
    if let stop = snapshot.newStop(since: self.snapshot) { notice = Notice(stop) }
    self.snapshot = snapshot
    self.snapshot.look(at: member)
    member = self.snapshot.member
    if case .chart(let epoch) = reading { reading = .chart(epoch: min(epoch, snapshot.epoch)) }
    guard snapshot.revision >= commandsSent else { return }
    scenario = snapshot.scenario
    isPlaying = snapshot.isPlaying
    speed = snapshot.speed
    keepFocusVisible()
    keepListInRange()
  }

  /// An effect that tells the session; counts it, so that older snapshots are known.
  mutating func send(_ command: TrainingCommand) -> [Effect] {
    commandsSent += 1
    return [.send(command)]
  }

  /// Makes a change at once on screen, and tells the session.
  mutating func change(_ field: ScenarioField, _ value: ScenarioValue) -> [Effect] {
    let change = ScenarioChange(field, value)
    return show(change) ? send(.change(change)) : []
  }

  /// Goes on with a change that is still being made: the same for the run, but no step of its own for undo.
  mutating func adjust(_ change: ScenarioChange) -> [Effect] {
    show(change) ? send(.adjust(change)) : []
  }

  /// Makes a change on screen; false where nothing is different.
  private mutating func show(_ change: ScenarioChange) -> Bool {
    guard let changed = scenario.applying(change) else {
      if let conflict = scenario.conflict(after: change) { notice = Notice(conflict + ".", isError: true) }
      return false
    }
    if change.field != .partialBatch && changed.partialBatch != scenario.partialBatch {
      notice = Notice(
        changed.shape.hasNormalization
          ? "Partial batches now update on their own: normalization cannot carry them."
          : "Partial batches now update on their own: the training rows never fill one.")
    }
    if !scenario.initialWeights.isEmpty && changed.initialWeights.isEmpty && change.field != .initialWeights {
      notice = Notice("The weights that the run started from do not fit: the law draws new ones.")
    }
    scenario = changed
    if change.field.effect == .data || change.field.effect == .network { isPlaying = false }
    keepFocusVisible()
    keepListInRange()
    return true
  }
}
