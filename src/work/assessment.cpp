#include "work/assessment.h"

namespace mops::work {
namespace {

constexpr std::string_view kCurrent = R"sql(
  SELECT key, state, coalesce(finished_on, '') FROM assessment
  WHERE participation_id = :participation ORDER BY state = 'finished', version DESC LIMIT 1
)sql";

}  // namespace

std::optional<Assessment> current_assessment(const store::Database& database, std::int64_t participation) {
  auto find = database.prepare(kCurrent);
  if (!find.bind(":participation", participation).step()) return std::nullopt;
  return Assessment{std::string(find.text(0)), std::string(find.text(1)), std::string(find.text(2))};
}

}  // namespace mops::work
