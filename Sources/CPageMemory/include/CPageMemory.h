// Memory of SQLite's page caches from large pages of the system.
//
// A writer keeps a few hundred megabytes of a record's pages and reads and writes them in no order. In pages of 4 kB that is some
// ten times more than a processor's table of addresses holds, so that nearly every access looks its address up in memory first.
#ifndef PARLEY_CPAGEMEMORY_H
#define PARLEY_CPAGEMEMORY_H

#include <stddef.h>
#include <stdint.h>

/// Has SQLite take its pages from a region of large pages, and all else from where it took it before.
///
/// To be called before SQLite is used by anything in the process, and by one thread. Systems without large pages on request are left as they are.
/// Returns 0 (SQLITE_OK), or SQLite's result code: SQLITE_MISUSE (21) if it was in use already, and then nothing changes.
int page_memory_install(void);

/// Blocks of one size in address space set aside at once, taken up as they are used.
typedef struct page_memory page_memory;

/// A region of `bytes` for blocks of `size` bytes and a little less. NULL if there is no such address space.
page_memory *page_memory_create(size_t bytes, size_t size);
void page_memory_destroy(page_memory *region);

/// A block of `size` bytes, or NULL if the size is not the region's or the region is full.
void *page_memory_take(page_memory *region, size_t size);

/// Whether a block is of this region.
int page_memory_holds(const page_memory *region, const void *block);

/// Gives a block back that the region holds. When the last one has come back, the memory goes back to the system.
void page_memory_give(page_memory *region, void *block);

/// Bytes that every block of the region has.
size_t page_memory_slot(const page_memory *region);

/// Blocks that are in use.
size_t page_memory_count(page_memory *region);

#endif
