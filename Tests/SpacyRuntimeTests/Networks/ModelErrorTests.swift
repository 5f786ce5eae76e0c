import SpacyRuntime
import Testing

@Suite("Networks that do not fit")
struct ModelErrorTests {
  private func makeNode(_ shape: [Int]) -> ThincModel.Node? {
    let data = [UInt8](repeating: 0, count: shape.reduce(4, *))
    let array = PackedArray(
      .map([
        (.string("nd"), .bool(true)), (.string("type"), .string("<f4")),
        (.string("shape"), .array(shape.map { .int($0) })), (.string("data"), .binary(data[...])),
      ])
    )
    return array.map { ThincModel.Node(name: "maxout", parameters: ["W": $0]) }
  }

  @Test("a parameter of another shape is refused with both shapes and a remedy")
  func wrongShape() throws {
    let node = try #require(makeNode([2, 3, 5]))
    let model = ThincModel(subject: "tok2vec", nodes: [node])
    let error = #expect(throws: SpacyModelError.self) {
      try model.parameter("W", of: node, shape: [2, 3, 6])
    }
    #expect(
      error?.description
        == "tok2vec/maxout.W: expected [2 × 3 × 6], found [2 × 3 × 5]; install model 3.8"
    )
    #expect(error?.code == .shape)
  }

  @Test("a missing parameter and a missing layer are named")
  func missing() throws {
    let node = try #require(makeNode([1]))
    let model = ThincModel(subject: "ner", nodes: [node])
    let parameter = #expect(throws: SpacyModelError.self) {
      try model.parameter("b", of: node, shape: [nil])
    }
    #expect(
      parameter?.description == "ner/maxout.b: expected [n], found nothing; install model 3.8"
    )
    let layer = #expect(throws: SpacyModelError.self) { try model.node(named: "softmax") }
    #expect(layer?.description == "ner/softmax: expected one layer, found 0; install model 3.8")
  }
}
