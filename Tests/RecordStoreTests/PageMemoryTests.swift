#if os(Linux)
  import CPageMemory
  import Testing

  @Suite("Memory of pages") struct PageMemoryTests {
    /// What SQLite asks for to hold a page of 4 kB.
    private let page = 4_368

    private func withRegion(bytes: Int, _ body: (OpaquePointer) throws -> Void) throws {
      let region = try #require(page_memory_create(bytes, page))
      defer { page_memory_destroy(region) }
      try body(region)
    }

    @Test("blocks do not overlap, and what is written to one stays")
    func blocksStandApart() throws {
      try withRegion(bytes: 8 << 20) { region in
        let blocks = try (0..<1000).map { number in
          let block = try #require(page_memory_take(region, page))
          block.initializeMemory(as: UInt8.self, repeating: UInt8(number % 251), count: page)
          return block
        }
        for (number, block) in blocks.enumerated() {
          let bytes = UnsafeRawBufferPointer(start: block, count: page)
          #expect(bytes.allSatisfy { $0 == UInt8(number % 251) })
          #expect(Int(bitPattern: block) % 8 == 0)
          #expect(page_memory_holds(region, block) != 0)
        }
        #expect(page_memory_count(region) == 1000)
      }
    }

    @Test("a block that was given back is taken again")
    func blocksComeBack() throws {
      try withRegion(bytes: 8 << 20) { region in
        let first = try #require(page_memory_take(region, page))
        let second = try #require(page_memory_take(region, page))
        page_memory_give(region, first)
        #expect(page_memory_take(region, page) == first)
        page_memory_give(region, second)
        page_memory_give(region, first)
        #expect(page_memory_count(region) == 0)
        #expect(page_memory_take(region, page) != nil)
      }
    }

    @Test("a full region, and sizes that are no page's, are left to others")
    func otherMemoryIsNotTaken() throws {
      try withRegion(bytes: 64 << 10) { region in
        #expect(page_memory_take(region, 4200) == nil)
        #expect(page_memory_take(region, 1 << 20) == nil)
        var count = 0
        while page_memory_take(region, page) != nil { count += 1 }
        #expect(count == (64 << 10) / page_memory_slot(region))
        #expect(page_memory_slot(region) >= page)
        let elsewhere = UnsafeMutableRawPointer.allocate(byteCount: 8, alignment: 8)
        defer { elsewhere.deallocate() }
        #expect(page_memory_holds(region, elsewhere) == 0)
      }
    }

    @Test("two threads never get the same block")
    func threadsShareARegion() async throws {
      let region = try #require(page_memory_create(64 << 20, page))
      defer { page_memory_destroy(region) }
      let address = UInt(bitPattern: region)
      let held = await withTaskGroup(of: [UInt].self) { group in
        for _ in 0..<4 {
          group.addTask {
            let region = OpaquePointer(bitPattern: address)
            var mine: [UInt] = []
            for round in 0..<2000 {
              guard let block = page_memory_take(region, page) else { continue }
              if round % 3 == 0 {
                page_memory_give(region, block)
              } else {
                mine.append(UInt(bitPattern: block))
              }
            }
            return mine
          }
        }
        return await group.reduce(into: []) { $0 += $1 }
      }
      #expect(Set(held).count == held.count)
      #expect(page_memory_count(region) == held.count)
    }
  }
#endif
