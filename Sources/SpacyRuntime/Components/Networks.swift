import TextModel

/// The trained components of a package that look at vectors of tokens.
///
/// Every label is checked when they are loaded; analysing never meets an unknown one.
struct Networks: Sendable {
  /// A component and the encoder whose vectors it reads, an index into ``encoders``.
  struct Component<Body: Sendable>: Sendable {
    let encoder: Int
    let body: Body
  }

  struct Tagger: Sendable {
    let classifier: LinearClassifier
    let tags: [PennTag]
  }

  struct Parser: Sendable {
    let system: ArcEager
    let labels: [ArcLabel?]
  }

  struct EntityRecognizer: Sendable {
    let transitions: EntityTransitions
    let labels: [String: EntityLabel]
    /// Whether it runs after sentence starts are known, and keeps entities within sentences.
    let seesSentences: Bool
  }

  private(set) var encoders: [TokenEncoder] = []
  private(set) var tagger: Component<Tagger>?
  private(set) var parser: Component<Parser>?
  /// Present only where no parser finds sentences.
  private(set) var sentenceRecognizer: Component<LinearClassifier>?
  private(set) var entities: Component<EntityRecognizer>?

  init(_ package: ModelPackage) throws(SpacyModelError) {
    let vectors = try StaticVectors(package)
    var shared: [String: Int] = [:]
    let names = package.components
    for name in names where package.factory(of: name) == "tok2vec" {
      let model = try ThincModel(package, component: name)
      shared[name] = encoders.count
      encoders.append(try TokenEncoder(model, vectors: vectors))
    }
    let parserIndex = names.firstIndex { package.factory(of: $0) == "parser" }
    for (index, name) in names.enumerated() {
      switch package.factory(of: name) {
      case "tagger":
        let model = try ThincModel(package, component: name)
        let encoder = try encoder(of: model, package, shared, vectors)
        let tags = try Self.tags(package, component: name)
        let classifier = try LinearClassifier(
          model,
          inputs: encoders[encoder].width,
          classes: tags.count
        )
        tagger = Component(encoder: encoder, body: Tagger(classifier: classifier, tags: tags))
      case "parser":
        let model = try ThincModel(package, component: name)
        let encoder = try encoder(of: model, package, shared, vectors)
        parser = Component(
          encoder: encoder,
          body: try Self.parser(model, package, component: name, width: encoders[encoder].width)
        )
      case "ner":
        let model = try ThincModel(package, component: name)
        let encoder = try encoder(of: model, package, shared, vectors)
        entities = Component(
          encoder: encoder,
          body: try Self.entityRecognizer(
            model,
            package,
            component: name,
            width: encoders[encoder].width,
            seesSentences: parserIndex.map { $0 < index } ?? false
          )
        )
      default: break
      }
    }
    if parser == nil, package.has("senter/model") {
      let model = try ThincModel(package, component: "senter")
      let encoder = try encoder(of: model, package, shared, vectors)
      sentenceRecognizer = Component(
        encoder: encoder,
        body: try LinearClassifier(model, inputs: encoders[encoder].width, classes: 2)
      )
    }
  }

  /// The shared encoder that a component listens to, or its own, which is added to ``encoders``.
  private mutating func encoder(
    of model: ThincModel,
    _ package: ModelPackage,
    _ shared: [String: Int],
    _ vectors: StaticVectors?
  ) throws(SpacyModelError) -> Int {
    guard !model.nodes(named: "tok2vec-listener").isEmpty else {
      encoders.append(try TokenEncoder(model, vectors: vectors))
      return encoders.count - 1
    }
    let section = "components.\(model.subject).model.tok2vec"
    let upstream = package.config[section, "upstream"]?.stringValue ?? "*"
    let index = upstream == "*" ? shared.values.min() : shared[upstream]
    guard let index else {
      throw model.unexpected(
        "tok2vec-listener",
        expected: "a component \(upstream) to listen to",
        found: "none"
      )
    }
    return index
  }

  private static func tags(
    _ package: ModelPackage,
    component: String
  ) throws(SpacyModelError) -> [PennTag] {
    let file = "\(component)/cfg"
    let names = JSONValue(try package.contents(of: file))?["labels"]?.arrayValue ?? []
    var tags: [PennTag] = []
    for name in names {
      guard let tag = name.stringValue.flatMap(PennTag.init) else {
        throw unknown(name.stringValue ?? "", of: component, expected: "a Penn Treebank tag")
      }
      tags.append(tag)
    }
    return tags
  }

  private static func parser(
    _ model: ThincModel,
    _ package: ModelPackage,
    component: String,
    width: Int
  ) throws(SpacyModelError) -> Parser {
    let table = try MoveTable(
      package,
      component: component,
      actions: ArcEager.Action.allCases.count
    )
    var labels: [ArcLabel?] = []
    for label in table.labels {
      let arc = ArcLabel(label)
      guard arc != nil || label.isEmpty else {
        throw unknown(label, of: component, expected: "a relation of the English pipelines")
      }
      labels.append(arc)
    }
    let network = try TransitionNetwork(
      model,
      inputs: width,
      slots: ArcEager.slots,
      moves: table
    )
    return Parser(system: ArcEager(network: network, table: table), labels: labels)
  }

  private static func entityRecognizer(
    _ model: ThincModel,
    _ package: ModelPackage,
    component: String,
    width: Int,
    seesSentences: Bool
  ) throws(SpacyModelError) -> EntityRecognizer {
    let actions = EntityTransitions.Action.allCases
    let labelled = actions.filter { $0 != .out }.map(\.rawValue)
    let table = try MoveTable(
      package,
      component: component,
      actions: actions.count,
      labelled: Set(labelled)
    )
    var labels: [String: EntityLabel] = [:]
    for label in Set(table.labels) where !label.isEmpty {
      guard let known = EntityLabel(rawValue: label) else {
        throw unknown(label, of: component, expected: "an entity label of OntoNotes 5")
      }
      labels[label] = known
    }
    let network = try TransitionNetwork(
      model,
      inputs: width,
      slots: EntityTransitions.slots,
      moves: table
    )
    return EntityRecognizer(
      transitions: EntityTransitions(network: network, table: table),
      labels: labels,
      seesSentences: seesSentences
    )
  }

  private static func unknown(
    _ label: String,
    of component: String,
    expected: String
  ) -> SpacyModelError {
    SpacyModelError(
      .unsupported,
      subject: "\(component): label",
      expected: expected,
      found: "'\(label)'",
      remedy: "use an English pipeline of spaCy 3"
    )
  }
}
