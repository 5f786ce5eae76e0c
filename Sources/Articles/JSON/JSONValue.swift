/// A JSON value as read; numbers keep their written form.
package indirect enum JSONValue: Sendable, Equatable {
  case null
  case bool(Bool)
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([JSONMember])

  /// The value of a member; the first of that name.
  package subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  package var string: String? {
    if case .string(let value) = self { return value }
    return nil
  }

  /// A string, or a number as written.
  package var scalarText: String? {
    switch self {
    case .string(let value): value
    case .number(let value): value
    default: nil
    }
  }

  package var array: [JSONValue]? {
    if case .array(let values) = self { return values }
    return nil
  }

  package var isNull: Bool { self == .null }

  package var isObject: Bool {
    if case .object = self { return true }
    return false
  }

  /// The elements of a list; any other value but null as a list of itself.
  package var list: [JSONValue] {
    switch self {
    case .array(let values): values
    case .null: []
    default: [self]
    }
  }
}

/// A name and its value in a JSON object.
package struct JSONMember: Sendable, Equatable {
  package let key: String
  package let value: JSONValue
}
