import CNcurses
import Interface

extension Key {
  /// The key that ncurses read; `nil` for one without a meaning here.
  init?(_ input: nc_key) {
    switch input.kind {
    case NC_CHARACTER: self.init(typed: input.value)
    case NC_FUNCTION_KEY: self = .function(Int(input.value))
    case NC_NAMED_KEY: self.init(named: nc_key_name(rawValue: input.value))
    default: return nil
    }
  }

  /// The key that sends this character.
  init?(typed value: UInt32) {
    switch value {
    case 0x08, 0x7F: self = .backspace
    case 0x09: self = .tab
    case 0x0A, 0x0D: self = .enter
    case 0x1B: self = .escape
    case 0x80..<0xA0: return nil
    default:
      // Control takes away the bits 0x60 of a letter.
      let isControl = value < 0x20
      guard let scalar = Unicode.Scalar(isControl ? value + 0x40 : value) else { return nil }
      let name = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
      self = isControl ? .control(name) : .character(scalar)
    }
  }

  private init?(named name: nc_key_name) {
    switch name {
    case NC_KEY_UP: self = .up
    case NC_KEY_DOWN: self = .down
    case NC_KEY_LEFT: self = .left
    case NC_KEY_RIGHT: self = .right
    case NC_KEY_HOME: self = .home
    case NC_KEY_END: self = .end
    case NC_KEY_PAGE_UP: self = .pageUp
    case NC_KEY_PAGE_DOWN: self = .pageDown
    case NC_KEY_ENTER: self = .enter
    case NC_KEY_BACKSPACE: self = .backspace
    case NC_KEY_DELETE: self = .delete
    case NC_KEY_BACK_TAB: self = .backTab
    default: return nil
    }
  }
}
