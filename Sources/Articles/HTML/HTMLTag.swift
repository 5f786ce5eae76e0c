internal import CGumbo

/// An element's name, as far as reading an article asks; everything else is `other` (inline) or `custom` (a block).
enum HTMLTag: UInt8, CaseIterable, Sendable {
  case a, abbr, address, article, aside, audio, b, base, blockquote, body, br, button, canvas,
    caption
  case center, cite, code, col, colgroup, dd, del, details, dfn, dialog, dir, div, dl, dt, em, embed
  case fieldset, figcaption, figure, font, footer, form, frame, frameset
  case h1, h2, h3, h4, h5, h6, head, header, hgroup, hr, html
  case i, iframe, img, input, ins, kbd, label, legend, li, link, main, map, mark, menu, meta, nav
  case noframes, noscript, object, ol, optgroup, option, p, param, picture, pre, q, s, samp, script
  case section, select, small, source, span, strike, strong, style, sub, summary, sup, svg
  case table, tbody, td, template, textarea, tfoot, th, thead, time, title, tr, track, u, ul
  case video, wbr
  /// An element of no name known here: treated as part of a line.
  case other
  /// A custom element (`news-story`): treated as a block.
  case custom
  /// An element of a page's machinery (`amp-ad`, `amp-sidebar`): never article text.
  case machinery
  /// A text node.
  case text

  /// By gumbo's number for a tag.
  private static let byGumboTag: [HTMLTag] = {
    var table = [HTMLTag](repeating: .other, count: Int(GUMBO_TAG_LAST.rawValue) + 1)
    for tag in HTMLTag.allCases where tag.rawValue < HTMLTag.other.rawValue {
      let number = Int(gumbo_tag_enum("\(tag)").rawValue)
      if number < Int(GUMBO_TAG_UNKNOWN.rawValue) { table[number] = tag }
    }
    return table
  }()

  init(_ element: GumboElement) {
    guard element.tag == GUMBO_TAG_UNKNOWN else {
      self = Self.byGumboTag[min(Int(element.tag.rawValue), Self.byGumboTag.count - 1)]
      return
    }
    self = Self.unknown(element.original_tag)
  }

  private static func unknown(_ original: GumboStringPiece) -> HTMLTag {
    guard let data = original.data, original.length > 2 else { return .other }
    let bytes = UnsafeBufferPointer(
      start: UnsafeRawPointer(data).assumingMemoryBound(to: UInt8.self),
      count: min(original.length, 40)
    )
    var name = ""
    for byte in bytes.dropFirst() {
      guard byte.isASCIILetter || byte == UInt8(ascii: "-") || byte.isASCIIDigit else { break }
      name.unicodeScalars.append(Unicode.Scalar(byte | 0x20))
    }
    if name == "dialog" { return .dialog }
    if name == "picture" { return .picture }
    guard name.contains("-") else { return .other }
    return machineryNames.contains(name) ? .machinery : .custom
  }

  private static let machineryNames: Set<String> = [
    "amp-ad", "amp-analytics", "amp-auto-ads", "amp-consent", "amp-embed", "amp-list",
    "amp-sidebar", "amp-social-share", "amp-sticky-ad", "amp-subscriptions-dialog",
    "amp-user-notification", "amp-next-page", "amp-video", "amp-youtube", "amp-iframe",
    "amp-lightbox", "amp-state", "ad-slot",
  ]
}

extension HTMLTag {
  /// Whether the element begins a new line when shown.
  var isBlock: Bool {
    switch self {
    case .address, .article, .aside, .blockquote, .body, .caption, .center, .dd, .details, .dialog,
      .dir, .div, .dl, .dt, .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4,
      .h5, .h6, .header, .hgroup, .hr, .html, .legend, .li, .main, .menu, .nav, .ol, .optgroup,
      .option, .p, .pre, .section, .summary, .table, .tbody, .tfoot, .thead, .tr, .ul, .custom,
      .machinery, .iframe, .video, .audio:
      true
    default: false
    }
  }

  var isHeading: Bool {
    switch self {
    case .h1, .h2, .h3, .h4, .h5, .h6: true
    default: false
    }
  }

  /// Whether nothing inside is ever shown as text of the page.
  var isSilent: Bool {
    switch self {
    case .script, .style, .template, .head, .noscript, .noframes, .svg, .canvas, .iframe, .object,
      .embed, .audio, .video, .select, .textarea, .input, .option, .optgroup, .map, .machinery,
      .frameset, .dialog:
      true
    default: false
    }
  }
}
