#define _GNU_SOURCE
#include "CPageMemory.h"

#include <pthread.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

static const size_t page = 4096;
static const size_t line = 64;
// Up to here the region is made of ordinary pages: a short run does not wait for two megabytes to be cleared.
static const size_t ordinary = (size_t)2 << 20;
// A writer's cache (`PRAGMA cache_size`) and what readers take beside it. What is more comes from elsewhere.
static const size_t reserved = (size_t)448 << 20;

struct page_memory {
  pthread_mutex_t mutex;
  char *start;
  size_t bytes;
  size_t slot;
  // Where slots begin that were never taken.
  size_t used;
  size_t count;
  void *free;
};

page_memory *page_memory_create(size_t bytes, size_t size) {
#ifdef MADV_HUGEPAGE
  page_memory *region = calloc(1, sizeof *region);
  if (!region) return NULL;
  // Only addresses: no page of it takes up memory before it is written to.
  void *start = mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (start == MAP_FAILED) {
    free(region);
    return NULL;
  }
  pthread_mutex_init(&region->mutex, NULL);
  region->start = start;
  region->bytes = bytes;
  region->slot = (size + line - 1) / line * line;
  // A system that knows no large pages says so; its ordinary ones serve as well.
  if (bytes > ordinary) madvise(region->start + ordinary, bytes - ordinary, MADV_HUGEPAGE);
  return region;
#else
  (void)bytes, (void)size;
  return NULL;
#endif
}

void page_memory_destroy(page_memory *region) {
  if (!region) return;
  munmap(region->start, region->bytes);
  pthread_mutex_destroy(&region->mutex);
  free(region);
}

void *page_memory_take(page_memory *region, size_t size) {
  if (size > region->slot || size + line <= region->slot) return NULL;
  void *block = NULL;
  pthread_mutex_lock(&region->mutex);
  if (region->free) {
    block = region->free;
    memcpy(&region->free, block, sizeof region->free);
  } else if (region->used + region->slot <= region->bytes) {
    block = region->start + region->used;
    region->used += region->slot;
  }
  if (block) region->count++;
  pthread_mutex_unlock(&region->mutex);
  return block;
}

int page_memory_holds(const page_memory *region, const void *block) {
  return (uintptr_t)block - (uintptr_t)region->start < region->bytes;
}

void page_memory_give(page_memory *region, void *block) {
  pthread_mutex_lock(&region->mutex);
  memcpy(block, &region->free, sizeof region->free);
  region->free = block;
  if (--region->count == 0) {
    madvise(region->start, region->used, MADV_DONTNEED);
    region->free = NULL;
    region->used = 0;
  }
  pthread_mutex_unlock(&region->mutex);
}

size_t page_memory_slot(const page_memory *region) { return region->slot; }

size_t page_memory_count(page_memory *region) {
  pthread_mutex_lock(&region->mutex);
  size_t count = region->count;
  pthread_mutex_unlock(&region->mutex);
  return count;
}

// What SQLite asks for memory: `sqlite3_mem_methods`.

static page_memory *pages;
static sqlite3_mem_methods other;

static void *take(int size) {
  void *block = page_memory_take(pages, (size_t)size);
  return block ? block : other.xMalloc(size);
}

static void give(void *block) {
  if (page_memory_holds(pages, block)) {
    page_memory_give(pages, block);
  } else {
    other.xFree(block);
  }
}

static int size_of(void *block) {
  return block && page_memory_holds(pages, block) ? (int)page_memory_slot(pages) : other.xSize(block);
}

static void *resize(void *block, int size) {
  if (!page_memory_holds(pages, block)) return other.xRealloc(block, size);
  void *moved = take(size);
  if (!moved) return NULL;
  size_t held = page_memory_slot(pages);
  memcpy(moved, block, held < (size_t)size ? held : (size_t)size);
  page_memory_give(pages, block);
  return moved;
}

static int rounded(int size) { return other.xRoundup(size); }

static int begin(void *data) { return other.xInit(data); }

static void end(void *data) { other.xShutdown(data); }

int page_memory_install(void) {
#ifdef MADV_HUGEPAGE
  if (pages) return SQLITE_OK;
  int result = sqlite3_config(SQLITE_CONFIG_GETMALLOC, &other);
  if (result != SQLITE_OK) return result;
  // What SQLite keeps of a page beside it.
  int header = 0;
  result = sqlite3_config(SQLITE_CONFIG_PCACHE_HDRSZ, &header);
  if (result != SQLITE_OK) return result;
  page_memory *region = page_memory_create(reserved, page + (size_t)header);
  if (!region) return SQLITE_OK;
  sqlite3_mem_methods methods = {take, give, resize, size_of, rounded, begin, end, other.pAppData};
  pages = region;
  result = sqlite3_config(SQLITE_CONFIG_MALLOC, &methods);
  if (result != SQLITE_OK) {
    pages = NULL;
    page_memory_destroy(region);
  }
  return result;
#else
  return SQLITE_OK;
#endif
}
