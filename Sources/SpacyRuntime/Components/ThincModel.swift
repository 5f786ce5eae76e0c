/// A trained network as thinc writes it: layers in breadth-first order, each with dimensions, settings and parameters.
package struct ThincModel {
  /// A layer.
  package struct Node {
    let name: String
    let references: [String: Int]
    let attributes: [String: MessagePackValue]
    let parameters: [String: PackedArray]

    package init(
      name: String,
      references: [String: Int] = [:],
      attributes: [String: MessagePackValue] = [:],
      parameters: [String: PackedArray]
    ) {
      self.name = name
      self.references = references
      self.attributes = attributes
      self.parameters = parameters
    }
  }

  /// What the network belongs to, for error messages: `ner`.
  let subject: String
  let nodes: [Node]

  package init(subject: String, nodes: [Node]) {
    self.subject = subject
    self.nodes = nodes
  }

  /// Reads a component's network.
  init(_ package: ModelPackage, component: String) throws(SpacyModelError) {
    subject = component
    let file = "\(component)/model"
    let value = try package.messagePack(file)
    guard let nodes = value["nodes"]?.arrayValue, let attributes = value["attrs"]?.arrayValue,
      let parameters = value["params"]?.arrayValue, nodes.count == attributes.count,
      nodes.count == parameters.count
    else {
      throw SpacyModelError(
        .unreadable,
        subject: "\(package.path)/\(file)",
        expected: "the layers of a network",
        found: "something else"
      )
    }
    self.nodes = zip(nodes, zip(attributes, parameters)).map { node, rest in
      Node(
        name: node["name"]?.stringValue ?? "",
        references: Self.dictionary(node["refs"]) { $0.intValue },
        attributes: Self.dictionary(rest.0) { $0 },
        parameters: Self.dictionary(rest.1) { PackedArray($0) }
      )
    }
  }

  /// Nodes of exactly this name, in order.
  func nodes(named name: String) -> [Node] { nodes.filter { $0.name == name } }

  /// The only node of this name.
  package func node(named name: String) throws(SpacyModelError) -> Node {
    let found = nodes(named: name)
    guard let first = found.first, found.count == 1 else {
      throw unexpected(name, expected: "one layer", found: "\(found.count)")
    }
    return first
  }

  /// A parameter, its shape checked: nil stands for a size that may be anything.
  package func parameter(
    _ name: String,
    of node: Node,
    shape expected: [Int?]
  ) throws(SpacyModelError) -> [Float] {
    guard let array = node.parameters[name] else {
      throw unexpected("\(node.name).\(name)", expected: Self.describe(expected), found: "nothing")
    }
    let fits =
      array.shape.count == expected.count
      && zip(array.shape, expected).allSatisfy { $1 == nil || $0 == $1 }
    guard fits, let floats = array.floats else {
      throw unexpected(
        "\(node.name).\(name)",
        expected: Self.describe(expected),
        found: Self.describe(array.shape) + (fits ? " of type \(array.type)" : "")
      )
    }
    return floats
  }

  /// The sizes of a parameter.
  func shape(_ name: String, of node: Node, rank: Int) throws(SpacyModelError) -> [Int] {
    guard let array = node.parameters[name], array.shape.count == rank else {
      throw unexpected(
        "\(node.name).\(name)",
        expected: Self.describe([Int?](repeating: nil, count: rank)),
        found: node.parameters[name].map { Self.describe($0.shape) } ?? "nothing"
      )
    }
    return array.shape
  }

  /// A setting of a node; thinc packs each on its own.
  func attribute(_ name: String, of node: Node) throws(SpacyModelError) -> MessagePackValue? {
    guard let packed = node.attributes[name]?.binaryValue else { return node.attributes[name] }
    return try MessagePackReader.value(of: Array(packed), subject: "\(subject)/model")
  }

  func unexpected(_ what: String, expected: String, found: String) -> SpacyModelError {
    SpacyModelError(
      .shape,
      subject: "\(subject)/\(what)",
      expected: expected,
      found: found,
      remedy: "install model 3.8"
    )
  }

  private static func describe(_ shape: [Int?]) -> String {
    "[" + shape.map { $0.map(String.init) ?? "n" }.joined(separator: " × ") + "]"
  }

  private static func dictionary<Value>(
    _ value: MessagePackValue?,
    _ read: (MessagePackValue) -> Value?
  ) -> [String: Value] {
    var result: [String: Value] = [:]
    for (key, item) in value?.mapValue ?? [] {
      if let key = key.stringValue, let item = read(item) { result[key] = item }
    }
    return result
  }
}
