import Record

/// A report that may tell the story of another, and how alike the two are.
struct StoryNeighbour {
  /// The report's number.
  let number: Int64
  let id: String
  /// Of publication; nil for an undated report.
  let day: Int?
  let similarity: Float

  init(number: Int64, id: String, day: Int?, similarity: Float) {
    self.number = number
    self.id = id
    self.day = day
    self.similarity = similarity
  }

  init(_ report: FiledSignature, similarity: Float) {
    number = report.number
    id = report.signature.id
    day = report.signature.day
    self.similarity = similarity
  }

  /// Of several neighbours of an undated report the dated one as of whose day it counts (``StoryClusterer/epoch(of:)``): the most alike, of
  /// some equally alike that of the least ID.
  static func nearest(of neighbours: [StoryNeighbour]) -> StoryNeighbour? {
    neighbours.filter { $0.day != nil }.max { $1.isNearer(than: $0) }
  }

  func isNearer(than other: StoryNeighbour) -> Bool {
    (similarity, other.id) > (other.similarity, id)
  }
}
