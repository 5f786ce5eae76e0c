import SpacyRuntime
import Testing

@Suite("Embedding cache")
struct EmbeddingCacheTests {
  @Test("a word keeps its entry while its batch lasts, whatever else is asked for")
  func entriesStay() {
    var numbers = SeededNumbers(6)
    let cache = EmbeddingCache(entrySize: 1, slots: 32)
    for _ in 0..<200 {
      cache.beginBatch(words: 100, generation: 0)
      var slots: [Int32: Int32] = [:]
      for _ in 0..<12 {
        let word = Int32.random(in: 0..<100, using: &numbers)
        let (slot, isNew) = cache.slot(for: word)
        #expect(slot != 0)
        if isNew { cache.entry(slot).pointee = Float(word) }
        #expect(cache.entry(slot).pointee == Float(word))
        slots[word] = slot
      }
      #expect(Set(slots.values).count == slots.count)
      for (word, slot) in slots { #expect(cache.entry(slot).pointee == Float(word)) }
    }
  }

  @Test("words that come again outlive words that came once")
  func frequentWordsStay() {
    let cache = EmbeddingCache(entrySize: 1, slots: 16)
    for batch in 0..<10 {
      cache.beginBatch(words: 100, generation: 0)
      #expect(cache.slot(for: 1).isNew == (batch == 0))
      _ = cache.slot(for: Int32(10 + 3 * batch))
      _ = cache.slot(for: Int32(11 + 3 * batch))
      _ = cache.slot(for: Int32(12 + 3 * batch))
    }
  }

  @Test("another generation of words starts empty; a batch larger than the cache makes it grow")
  func generationsAndGrowth() {
    let cache = EmbeddingCache(entrySize: 2, slots: 8)
    cache.beginBatch(words: 4, generation: 0)
    #expect(cache.slot(for: 3).isNew)
    cache.beginBatch(words: 4, generation: 1)
    #expect(cache.slot(for: 3).isNew)
    cache.beginBatch(words: 50, generation: 1)
    let slots = (0..<50).map { cache.slot(for: Int32($0)).slot }
    #expect(Set(slots).count == 50)
  }
}
