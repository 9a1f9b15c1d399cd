// count.cpp -- the people of a count report folded into figures.
//
// Its query says (ord, figure, person, sex, amount, unit) for everybody and everything that is counted, in any order; a
// row without a person and an amount only says that the figure exists.  Counting them here takes a bit for each person
// and figure; GROUP BY with DISTINCT would sort all of them by the text of the figure first.
#include <algorithm>
#include <unordered_map>

#include "error.h"
#include "report/behind.h"
#include "report/figures.h"
#include "report/report.h"

namespace mops::report {
namespace {

// A set of row numbers, which begin at 1 and have few gaps.
class IdSet {
 public:
  // True when ID was not there.
  bool add(std::int64_t id) {
    const auto place = static_cast<std::size_t>(id);
    if (place >= bits_.size()) bits_.resize(std::max(place + 1, bits_.size() * 2));
    if (bits_[place]) return false;
    bits_[place] = true;
    return true;
  }

 private:
  std::vector<bool> bits_;
};

struct Sums {
  std::int64_t women = 0, men = 0, total = 0;

  void add(std::string_view sex, std::int64_t amount) {
    if (sex == "female") women += amount;
    if (sex == "male") men += amount;
    total += amount;
  }
};

struct Tally {
  std::string figure;
  std::int64_t place = 0;
  bool hours = false, has_amounts = false, amounts_of_people = false;
  IdSet seen;
  Sums people, amounts;
};

// Hundredths of an hour: 1250, 1250.5 or 1250.25.
std::string hours_text(std::int64_t hundredths) {
  auto text = std::to_string(hundredths / 100);
  if (hundredths % 100 == 0) return text;
  text += '.' + std::to_string(hundredths % 100 + 100).substr(1);
  if (text.back() == '0') text.pop_back();
  return text;
}

class Counting {
 public:
  explicit Counting(store::Statement& query) : query_(query) {}

  std::vector<Tally> run() {
    while (query_.step()) take_row();
    std::ranges::sort(tallies_, [](const Tally& a, const Tally& b) {
      return a.place != b.place ? a.place < b.place : a.figure < b.figure;
    });
    return std::move(tallies_);
  }

 private:
  enum Column { kPlace, kFigure, kPerson, kSex, kAmount, kUnit };

  void take_row() {
    auto& tally = tally_of(query_.text(kFigure), query_.integer(kPlace));
    if (!tally.hours && query_.text(kUnit) == "hours") tally.hours = true;
    const bool person = !query_.is_null(kPerson), amount = !query_.is_null(kAmount);
    if (!person && !amount) return;
    const auto sex = query_.text(kSex);
    if (person && tally.seen.add(query_.integer(kPerson))) tally.people.add(sex, 1);
    if (!amount) return;
    tally.has_amounts = true;
    tally.amounts_of_people = tally.amounts_of_people || person;
    tally.amounts.add(sex, query_.integer(kAmount));
  }

  // Rows of a figure mostly come one after another.
  Tally& tally_of(std::string_view figure, std::int64_t place) {
    if (tallies_.empty() || tallies_[last_].figure != figure) {
      const auto [found, is_new] = places_.try_emplace(std::string(figure), tallies_.size());
      if (is_new) tallies_.push_back({std::string(figure), place, {}, {}, {}, {}, {}, {}});
      last_ = found->second;
    }
    auto& tally = tallies_[last_];
    tally.place = std::min(tally.place, place);
    return tally;
  }

  store::Statement& query_;
  std::vector<Tally> tallies_;
  std::unordered_map<std::string, std::size_t> places_;
  std::size_t last_ = 0;
};

}  // namespace

std::vector<Figure> count(const store::Database& database, const Report& report, const ParameterValues& arguments) {
  auto query =
      database.prepare("SELECT ord, figure, person, sex, amount, unit FROM (" + std::string(bare_sql(report)) + ')');
  bind_arguments(query, arguments);
  std::vector<Figure> figures;
  for (const auto& tally : Counting(query).run()) {
    const bool people = !tally.has_amounts || tally.amounts_of_people;
    const auto& sums = tally.has_amounts ? tally.amounts : tally.people;
    if (people && sums.women + sums.men != sums.total)
      throw Error(ErrorKind::refused, "report.sum", {{"report", report.name}, {"figure", tally.figure}});
    const auto text = [&](std::int64_t number) { return tally.hours ? hours_text(number) : std::to_string(number); };
    Figure figure{tally.figure, "", "", text(sums.total)};
    if (people) {
      figure.women = text(sums.women);
      figure.men = text(sums.men);
    }
    figures.push_back(std::move(figure));
  }
  check_identities(report, figures);
  return figures;
}

}  // namespace mops::report
