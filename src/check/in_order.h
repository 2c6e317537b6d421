#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <map>
#include <mutex>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

namespace sbs::check {

/// Does `work(at)` for each of `count` things on so many threads, and gives each result to `hand(at, result)` on the
/// calling thread, in order. No more than four results a thread wait to be handed on, so that what they hold stays
/// small. With one thread nothing is started. What either throws is thrown here, once all threads have stopped.
template <class Work, class Hand>
void in_order(std::size_t count, unsigned threads, const Work& work, const Hand& hand) {
  using Result = std::invoke_result_t<const Work&, std::size_t>;
  threads = static_cast<unsigned>(std::min<std::size_t>(threads, count));
  if (threads <= 1) {
    for (std::size_t at = 0; at < count; ++at)
      hand(at, work(at));
    return;
  }
  std::mutex mutex;
  std::condition_variable done;
  std::condition_variable room;
  std::map<std::size_t, Result> waiting;
  std::size_t next = 0;
  std::size_t handed = 0;
  std::exception_ptr failure;

  const auto run = [&] {
    std::unique_lock lock(mutex);
    for (;;) {
      room.wait(lock, [&] { return failure || next == count || next < handed + std::size_t{4} * threads; });
      if (failure || next == count) return;
      const std::size_t at = next++;
      lock.unlock();
      try {
        Result result = work(at);
        lock.lock();
        waiting.emplace(at, std::move(result));
      } catch (...) {
        if (!lock.owns_lock()) lock.lock();
        failure = std::current_exception();
        room.notify_all();
      }
      done.notify_one();
    }
  };
  std::vector<std::jthread> pool;
  pool.reserve(threads);
  for (unsigned started = 0; started < threads; ++started)
    pool.emplace_back(run);

  std::unique_lock lock(mutex);
  while (handed < count && !failure) {
    done.wait(lock, [&] { return failure || (!waiting.empty() && waiting.begin()->first == handed); });
    if (failure) break;
    auto result = waiting.extract(waiting.begin());
    lock.unlock();
    try {
      hand(result.key(), std::move(result.mapped()));
      lock.lock();
    } catch (...) {
      lock.lock();
      failure = std::current_exception();
    }
    ++handed;
    room.notify_all();
  }
  lock.unlock();
  pool.clear();  // joins
  if (failure) std::rethrow_exception(failure);
}

}  // namespace sbs::check
