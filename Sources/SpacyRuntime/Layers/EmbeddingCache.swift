/// What a worker remembers of embedded words, so that a common word is embedded once.
///
/// A fixed number of slots; a word that has not been asked for again gives way first (clock replacement). Slot 0 stands for
/// the padding around texts. A batch with more words than there are slots makes the cache grow. Words are known by small numbers (``TokenBatch/word(_:)``).
package final class EmbeddingCache {
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
  /// Slots that the present batch has asked for.
  private var pinned = 0
  private var used = 1
  private var hand = 1

  package init(entrySize: Int, slots: Int) {
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

  /// The numbers of a slot.
  package func entry(_ slot: Int32) -> UnsafeMutablePointer<Float> {
    entries + Int(slot) * entrySize
  }

  /// Call before the words of a batch are asked for: slots given out in it stay as they are until the next.
  /// - Parameters:
  ///   - words: numbers of words are below this.
  ///   - generation: another than before, if numbers have got another meaning.
  package func beginBatch(words: Int, generation: Int) {
    batch &+= 1
    pinned = 0
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
  package func slot(for word: Int32) -> (slot: Int32, isNew: Bool) {
    let known = slotOfWord[Int(word)]
    if known != 0 {
      let index = Int(known)
      if lastBatch[index] != batch {
        lastBatch[index] = batch
        wasAskedAgain[index] = true
        pinned += 1
      }
      return (known, false)
    }
    let slot = freeSlot()
    slotOfWord[Int(word)] = Int32(slot)
    wordInSlot[slot] = word
    lastBatch[slot] = batch
    wasAskedAgain[slot] = false
    pinned += 1
    return (Int32(slot), true)
  }

  private func forgetAll() {
    for index in slotOfWord.indices { slotOfWord[index] = 0 }
    used = 1
    hand = 1
  }

  /// Half as many slots again; what is in the old ones stays there.
  private func grow() {
    let grown = slotCount + slotCount / 2
    let fresh = UnsafeMutablePointer<Float>.allocate(capacity: entrySize * grown)
    fresh.update(from: entries, count: entrySize * slotCount)
    entries.deallocate()
    entries = fresh
    wordInSlot += [Int32](repeating: 0, count: grown - slotCount)
    lastBatch += [UInt32](repeating: 0, count: grown - slotCount)
    wasAskedAgain += [Bool](repeating: false, count: grown - slotCount)
    slotCount = grown
  }

  private func freeSlot() -> Int {
    if used == slotCount, pinned >= slotCount - 1 { grow() }
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
