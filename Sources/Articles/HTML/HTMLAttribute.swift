/// The attributes that reading an article asks for; others are not kept.
enum HTMLAttribute: UInt8, CaseIterable, Sendable {
  case `class`, id, itemprop, itemtype, itemscope, rel, property, name, content, datetime, href,
    style
  case hidden, role, ariaHidden, ariaLabel, lang, type, dataTestid, dataComponent, dataType,
    dataModule, title
  case charset, httpEquiv

  /// As written in pages.
  var key: StaticString {
    switch self {
    case .class: "class"
    case .id: "id"
    case .itemprop: "itemprop"
    case .itemtype: "itemtype"
    case .itemscope: "itemscope"
    case .rel: "rel"
    case .property: "property"
    case .name: "name"
    case .content: "content"
    case .datetime: "datetime"
    case .href: "href"
    case .style: "style"
    case .hidden: "hidden"
    case .role: "role"
    case .ariaHidden: "aria-hidden"
    case .ariaLabel: "aria-label"
    case .lang: "lang"
    case .type: "type"
    case .dataTestid: "data-testid"
    case .dataComponent: "data-component"
    case .dataType: "data-type"
    case .dataModule: "data-module"
    case .title: "title"
    case .charset: "charset"
    case .httpEquiv: "http-equiv"
    }
  }

  private static let byKey: [String: HTMLAttribute] = Dictionary(
    uniqueKeysWithValues: allCases.map { ("\($0.key)", $0) }
  )

  /// The attribute of a name in lower case, nil for one that is not kept.
  static func named(_ name: UnsafePointer<CChar>) -> HTMLAttribute? {
    // The first letter turns most away without a look-up.
    switch UInt8(bitPattern: name[0]) {
    case UInt8(ascii: "a"), UInt8(ascii: "c"), UInt8(ascii: "d"), UInt8(ascii: "h"),
      UInt8(ascii: "i"), UInt8(ascii: "l"), UInt8(ascii: "n"), UInt8(ascii: "p"),
      UInt8(ascii: "r"), UInt8(ascii: "s"), UInt8(ascii: "t"):
      break
    default: return nil
    }
    var length = 0
    while name[length] != 0 {
      length += 1
      if length > 14 { return nil }
    }
    return byKey[String(cString: name)]
  }
}
