/// What a worker remembers of embedded words, so that a common word is embedded once.
///
/// A fixed number of slots; a word that has not been asked for again gives way first (clock replacement). Slot 0 stands for
/// the padding around texts. Words are known by small numbers (``TokenBatch/word(_:)``).
final class EmbeddingCache {
  /// Numbers in an entry.
  let entrySize: Int
  private(set) var entries: UnsafeMutablePointer<Float>
  private var slotCount: Int

  /// The slot of each word, 0 for none.
  private var slotOfWord: [Int32] = []
  /// The word in each slot.
  private var wordInSlot: [Int32]
  /// The batch that last asked for a slot.
  private var lastBatch: [UInt32]
  private var wasAskedAgain: [Bool]
  private var batch: UInt32 = 0
  private var generation = 0
  private var used = 1
  private var hand = 1

  init(entrySize: Int, slots: Int) {
    self.entrySize = entrySize
    slotCount = slots
    entries = .allocate(capacity: entrySize * slots)
    entries.update(repeating: 0, count: entrySize)
    wordInSlot = [Int32](repeating: 0, count: slots)
    lastBatch = [UInt32](repeating: 0, count: slots)
    wasAskedAgain = [Bool](repeating: false, count: slots)
  }

  deinit {
    entries.deallocate()
  }

  func entry(_ slot: Int32) -> UnsafeMutablePointer<Float> { entries + Int(slot) * entrySize }

  /// Makes sure that `distinct` words fit at once. Slots given out before are no longer valid.
  /// - Parameters:
  ///   - words: numbers of words are below this.
  ///   - generation: another than before, if numbers have got another meaning.
  func beginBatch(distinct: Int, words: Int, generation: Int) {
    batch &+= 1
    if distinct * 2 > slotCount {
      slotCount = distinct * 2 + 64
      let fresh = UnsafeMutablePointer<Float>.allocate(capacity: entrySize * slotCount)
      fresh.update(from: entries, count: entrySize)
      entries.deallocate()
      entries = fresh
      wordInSlot = [Int32](repeating: 0, count: slotCount)
      lastBatch = [UInt32](repeating: 0, count: slotCount)
      wasAskedAgain = [Bool](repeating: false, count: slotCount)
      forgetAll()
    }
    if generation != self.generation {
      self.generation = generation
      forgetAll()
    }
    if words > slotOfWord.count {
      let missing = words + words / 2 - slotOfWord.count
      slotOfWord.append(contentsOf: repeatElement(0, count: missing))
    }
  }

  /// The slot of a word, and whether its entry is still to be filled.
  func slot(for word: Int32) -> (slot: Int32, isNew: Bool) {
    let known = slotOfWord[Int(word)]
    if known != 0 {
      let index = Int(known)
      if lastBatch[index] != batch {
        lastBatch[index] = batch
        wasAskedAgain[index] = true
      }
      return (known, false)
    }
    let slot = freeSlot()
    slotOfWord[Int(word)] = Int32(slot)
    wordInSlot[slot] = word
    lastBatch[slot] = batch
    wasAskedAgain[slot] = false
    return (Int32(slot), true)
  }

  private func forgetAll() {
    for index in slotOfWord.indices { slotOfWord[index] = 0 }
    used = 1
    hand = 1
  }

  private func freeSlot() -> Int {
    if used < slotCount {
      used += 1
      return used - 1
    }
    while true {
      hand = hand + 1 < slotCount ? hand + 1 : 1
      if lastBatch[hand] == batch { continue }
      if wasAskedAgain[hand] {
        wasAskedAgain[hand] = false
        continue
      }
      slotOfWord[Int(wordInSlot[hand])] = 0
      return hand
    }
  }
}
