import CNcurses
import Canvas
import Interface

extension MouseEvent {
  /// What the mouse reported.
  init?(_ input: nc_key) {
    let kind: Kind
    switch nc_mouse_doing(rawValue: input.value) {
    case NC_PRESSED: kind = .press
    case NC_RELEASED: kind = .release
    case NC_DRAGGED: kind = .drag
    case NC_MOVED: kind = .move
    case NC_WHEEL_UP: kind = .scrollUp
    case NC_WHEEL_DOWN: kind = .scrollDown
    default: return nil
    }
    self.init(kind, at: Position(Int(input.column), Int(input.row)))
  }
}

extension Event {
  /// The key or the doing of the mouse that was read; `nil` for one without a meaning here.
  init?(_ input: nc_key) {
    if input.kind == NC_MOUSE {
      guard let event = MouseEvent(input) else { return nil }
      self = .mouse(event)
    } else {
      guard let key = Key(input) else { return nil }
      self = .key(key)
    }
  }

  /// Whether it tells nothing but where the mouse is now.
  var isMotion: Bool {
    guard case .mouse(let event) = self else { return false }
    return event.kind == .move || event.kind == .drag
  }

  /// Whether nobody needs to know of the motion before, once this came.
  func supersedes(_ motion: Event) -> Bool {
    guard case .mouse(let new) = self, case .mouse(let old) = motion else { return false }
    return motion.isMotion && new.kind == old.kind
  }
}
