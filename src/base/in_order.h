#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <map>
#include <mutex>
#include <system_error>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

namespace sbs {

namespace in_order_detail {

/// How many results, or batches of them, wait to be handed on, for each thread.
inline constexpr std::size_t waiting_for_each = 4;

template <class Work, class Hand>
void one_by_one(std::size_t count, unsigned threads, const Work& work, const Hand& hand) {
  using Result = std::invoke_result_t<const Work&, std::size_t>;
  std::mutex mutex;
  std::condition_variable ready;  // the next result to hand on
  std::condition_variable room;   // for one more that waits
  std::map<std::size_t, Result> waiting;
  std::size_t next = 0;
  std::size_t handed = 0;
  std::exception_ptr failure;

  const auto may_take = [&] { return next < count && next < handed + waiting_for_each * threads; };
  const auto is_ready = [&] { return !waiting.empty() && waiting.begin()->first == handed; };
  const auto work_on_next = [&](std::unique_lock<std::mutex>& lock) {
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
    if (failure || at == handed) ready.notify_one();
  };
  const auto help = [&] {
    std::unique_lock lock(mutex);
    for (;;) {
      room.wait(lock, [&] { return failure || next == count || may_take(); });
      if (failure || next == count) return;
      work_on_next(lock);
    }
  };
  const auto hand_on = [&](std::unique_lock<std::mutex>& lock) {
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
  };

  std::vector<std::jthread> pool;
  pool.reserve(threads - 1);
  try {
    while (pool.size() + 1 < threads)
      pool.emplace_back(help);
  } catch (const std::system_error&) {
    // The system gives no more of them: those that there are do it all.
  }
  // The caller works, too, where nothing is ready: one thread more would only be woken, to the others' cost.
  std::unique_lock lock(mutex);
  while (handed < count && !failure) {
    if (is_ready())
      hand_on(lock);
    else if (may_take())
      work_on_next(lock);
    else
      ready.wait(lock, [&] { return failure || is_ready(); });
  }
  lock.unlock();
  pool.clear();  // joins
  if (failure) std::rethrow_exception(failure);
}

}  // namespace in_order_detail

/// The most that a thread does at a time: a plan takes less time than it takes to wake a thread up.
inline constexpr std::size_t largest_batch = 8;

/// Does `work(at)` for each of `count` things on so many threads, the calling one among them, and gives each result to
/// `hand(at, result)` on the calling thread, in order. Where there are hundreds, each thread takes some at a time. No
/// more than four such batches a thread wait to be handed on, so that what they hold stays small. With one thread
/// nothing is started. What either throws is thrown here, once all threads have stopped.
template <class Work, class Hand>
void in_order(std::size_t count, unsigned threads, const Work& work, const Hand& hand) {
  using Result = std::invoke_result_t<const Work&, std::size_t>;
  threads = static_cast<unsigned>(std::min<std::size_t>(threads, count));
  if (threads <= 1) {
    for (std::size_t at = 0; at < count; ++at)
      hand(at, work(at));
    return;
  }
  constexpr std::size_t batches_for_each = 16;  // so that none is left with much to do when the others have finished
  const std::size_t size = std::clamp<std::size_t>(count / (batches_for_each * threads), 1, largest_batch);
  in_order_detail::one_by_one((count + size - 1) / size, threads,
                              [&](std::size_t batch) {
                                std::vector<Result> results;
                                const std::size_t end = std::min(count, (batch + 1) * size);
                                results.reserve(end - batch * size);
                                for (std::size_t at = batch * size; at < end; ++at)
                                  results.push_back(work(at));
                                return results;
                              },
                              [&](std::size_t batch, std::vector<Result> results) {
                                for (std::size_t one = 0; one < results.size(); ++one)
                                  hand(batch * size + one, std::move(results[one]));
                              });
}

}  // namespace sbs
