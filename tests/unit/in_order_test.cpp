#include "base/in_order.h"

#include <doctest/doctest.h>

#include <atomic>
#include <mutex>
#include <set>
#include <stdexcept>
#include <string>
#include <thread>

namespace sbs::test {

TEST_CASE("results are handed on in order, whatever the threads") {
  for (const unsigned threads : {1U, 2U, 3U, 8U, 200U}) {
    std::vector<std::size_t> handed;
    std::atomic<std::size_t> worked = 0;
    std::size_t most_waiting = 0;
    std::mutex mutex;
    std::set<std::thread::id> ids;
    constexpr std::size_t count = 500;
    in_order(
        count, threads,
        [&](std::size_t at) {
          if (at % 7 == 0) std::this_thread::yield();
          ++worked;
          const std::lock_guard lock(mutex);
          ids.insert(std::this_thread::get_id());
          return std::to_string(at * at);
        },
        [&](std::size_t at, const std::string& result) {
          CHECK(result == std::to_string(at * at));
          most_waiting = std::max(most_waiting, worked - handed.size());
          handed.push_back(at);
        });
    REQUIRE(handed.size() == count);
    for (std::size_t at = 0; at < count; ++at)
      CHECK(handed[at] == at);
    CHECK(ids.size() <= threads);  // the calling one is among them
    CHECK(most_waiting <= (in_order_detail::waiting_for_each * threads + 1) * largest_batch);
  }
}

TEST_CASE("nothing to do starts nothing") {
  in_order(
      0, 8, [](std::size_t at) { return at; }, [](std::size_t, std::size_t) { CHECK(false); });
}

TEST_CASE("what work throws is thrown to the caller") {
  for (const unsigned threads : {1U, 4U})
    CHECK_THROWS_AS(in_order(
                        100, threads,
                        [](std::size_t at) {
                          if (at == 30) throw std::runtime_error("no");
                          return at;
                        },
                        [](std::size_t, std::size_t) {}),
                    std::runtime_error);
}

}  // namespace sbs::test
