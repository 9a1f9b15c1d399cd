#include "report/difference.h"

#include <array>
#include <map>

#include "change/past_state.h"
#include "change/record_fate.h"
#include "report/record_names.h"
#include "report/row_difference.h"
#include "report/standing.h"
#include "report/words.h"

namespace mops::report {
namespace {

enum Cause { kNew, kStep, kCorrected, kReverted, kRemoved, kCauses };
constexpr std::array<const char*, kCauses> kCauseNames{"new", "step", "corrected", "reverted", "removed"};

constexpr const char* kTables = R"sql(
  DROP TABLE IF EXISTS temp.member; DROP TABLE IF EXISTS temp.thing; DROP TABLE IF EXISTS temp.decides;
  CREATE TEMP TABLE member (figure TEXT, person INTEGER, state INTEGER, PRIMARY KEY (figure, person, state)) WITHOUT ROWID;
  CREATE TEMP TABLE thing (figure TEXT, entity TEXT, record INTEGER, state INTEGER, amount INTEGER,
                           PRIMARY KEY (figure, entity, record, state)) WITHOUT ROWID;
  CREATE TEMP TABLE decides (figure TEXT, key TEXT, participation TEXT, person INTEGER, entity TEXT, record INTEGER);
)sql";

constexpr std::string_view kMembers =
    "INSERT INTO temp.member SELECT DISTINCT figure, person, :state FROM (%) WHERE person IS NOT NULL";
constexpr std::string_view kThings =
    "INSERT INTO temp.thing SELECT :figure, entity, record, :state, sum(amount) FROM (%) "
    "WHERE person IS NULL AND lacks IS NULL GROUP BY entity, record";
constexpr std::string_view kMoved =
    "SELECT max(state) FROM temp.member WHERE figure = ?1 AND person = ?2 HAVING count(*) = 1";
constexpr std::string_view kMovedFigures =
    "SELECT DISTINCT figure FROM (SELECT figure FROM temp.member GROUP BY figure, person HAVING count(*) = 1)";
constexpr std::string_view kDecides =
    "SELECT DISTINCT d.key, d.participation, m.state, d.entity, d.record "
    "FROM temp.decides d JOIN temp.member m ON m.figure = d.figure AND m.person = d.person "
    "WHERE d.figure = ?1 ORDER BY d.key, d.entity, d.record";
constexpr std::string_view kThingsMoved =
    "SELECT entity, record, max(amount * (state = 0)), max(amount * (state = 1)), count(*), max(state) "
    "FROM temp.thing WHERE figure = ?1 GROUP BY entity, record "
    "HAVING max(amount * (state = 0)) <> max(amount * (state = 1)) ORDER BY entity, record";

constexpr std::string_view kDropped =
    "SELECT key FROM main.change WHERE entity = ?1 AND record = ?2 AND verb = 'delete' ORDER BY rev DESC LIMIT 1";

// Somebody or something that moved, and what it is put down to.
struct Move {
  std::string key, participation, records;
  bool entered = false, changed = false;
  std::int64_t amount = 0, op = 0;
  Cause cause = kCorrected;
};

struct Figures {
  std::vector<std::string> order;
  std::map<std::string, Figure, std::less<>> by_name;
};

// The records behind one move: the strongest cause among them, and the last operation that stands for it.
class Blame {
 public:
  void add(const change::RecordFate& fate) {
    const auto strength = [](change::Fate one) {
      switch (one) {
        case change::Fate::reverted:
          return 5;
        case change::Fate::dropped:
          return 4;
        case change::Fate::created:
          return 3;
        case change::Fate::changed:
          return 2;
        case change::Fate::stepped:
          return 1;
        default:
          return 0;
      }
    };
    if (strength(fate.fate) < strength(worst_.fate)) return;
    const auto op = fate.fate == worst_.fate ? std::max(fate.op, worst_.op) : fate.op;
    worst_ = {fate.fate, op};
  }

  void settle(Move& move) const {
    move.op = worst_.op;
    move.cause = worst_.fate == change::Fate::reverted  ? kReverted
                 : worst_.fate == change::Fate::dropped ? kRemoved
                 : worst_.fate == change::Fate::created ? kNew
                 : worst_.fate == change::Fate::stepped ? kStep
                                                        : kCorrected;
  }

 private:
  change::RecordFate worst_;
};

class Comparison {
 public:
  Comparison(const store::Database& database, const Report& report, const ParameterValues& arguments, Stretch stretch)
      : database_(database),
        report_(report),
        arguments_(arguments),
        stretch_(stretch),
        fates_(database, stretch.from, stretch.to),
        names_(database),
        dropped_(database.prepare(kDropped)) {
    database.execute(kTables);
    at(stretch.from, [&] { from_ = collect(0); });
    at(stretch.to, [&] { to_ = collect(1); });
    // Who decides is asked once more in each state, of the figures in which somebody moved.
    auto moved = database.prepare(kMovedFigures);
    std::vector<std::string> figures;
    while (moved.step()) figures.emplace_back(moved.text(0));
    for (const auto op : {stretch.from, stretch.to}) at(op, [&] { note_deciding(figures); });
  }

  // Names of figures of either state: as in the later one, then those that are gone.
  std::vector<std::string> figures() const {
    auto names = to_.order;
    for (const auto& name : from_.order)
      if (!to_.by_name.contains(name)) names.push_back(name);
    return names;
  }

  bool people(const std::string& figure) const { return !known(figure).women.empty(); }
  const char* unit(const std::string& figure) const {
    return people(figure) ? "people" : hours_.contains(figure) ? "minutes" : "count";
  }
  std::int64_t value(const std::string& figure, int state) {
    const auto sql = people(figure)
                         ? "SELECT count(*) FROM temp.member WHERE figure = ?1 AND state = ?2"
                         : "SELECT coalesce(sum(amount), 0) FROM temp.thing WHERE figure = ?1 AND state = ?2";
    auto query = database_.prepare(sql);
    return query.bind(1, std::string_view(figure))
        .bind(2, static_cast<std::int64_t>(state))
        .first_integer()
        .value_or(0);
  }

  // In order of people, or of records.
  std::vector<Move> moves(const std::string& figure) {
    return people(figure) ? people_moved(figure) : things_moved(figure);
  }

 private:
  void at(std::int64_t op, const std::function<void()>& work) {
    const change::PastState past(database_, op);
    work();
  }

  const Figure& known(const std::string& figure) const {
    const auto found = to_.by_name.find(figure);
    return found == to_.by_name.end() ? from_.by_name.at(figure) : found->second;
  }

  Figures collect(int state) {
    Figures figures;
    auto things = database_.prepare(over(kThings, behind_sql(report_)));
    things.bind(":state", static_cast<std::int64_t>(state));
    for (auto& figure : count(database_, report_, arguments_)) {
      figures.order.push_back(figure.name);
      if (figure.women.empty()) {
        bind_behind(things, arguments_, {figure.name, {}, Part::total});
        things.run();
      }
      figures.by_name.emplace(figure.name, std::move(figure));
    }
    auto fill = database_.prepare(over(kMembers, bare_sql(report_)));
    bind_behind(fill, arguments_, {});
    fill.bind(":state", static_cast<std::int64_t>(state)).run();
    auto hours = database_.prepare(over("SELECT DISTINCT figure FROM (%) WHERE unit = 'hours'", bare_sql(report_)));
    bind_behind(hours, arguments_, {});
    while (hours.step()) hours_.emplace(hours.text(0), true);
    return figures;
  }

  void note_deciding(const std::vector<std::string>& figures) {
    Standings standings(database_, report_, Standings::Beside::nothing);
    auto moved = database_.prepare(kMoved);
    auto note = database_.prepare("INSERT INTO temp.decides VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    for (const auto& figure : figures)
      standings.each(arguments_, {figure, {}, Part::total}, std::nullopt, [&](const Standing& standing) {
        if (!moved.bind(1, std::string_view(figure)).bind(2, standing.person).first_integer()) return;
        for (const auto& [entity, record] : standing.records) {
          note.bind(1, std::string_view(figure)).bind(2, std::string_view(standing.key));
          note.bind(3, std::string_view(standing.participation)).bind(4, standing.person);
          note.bind(5, std::string_view(entity));
          if (record) {
            note.bind(6, *record);
          } else {
            note.bind_null(6);
          }
          note.run();
        }
      });
  }

  std::vector<Move> people_moved(const std::string& figure) {
    std::vector<Move> moves;
    auto query = database_.prepare(kDecides);
    query.bind(1, std::string_view(figure));
    Blame blame;
    while (query.step()) {
      if (moves.empty() || moves.back().key != query.text(0)) {
        if (!moves.empty()) blame.settle(moves.back());
        blame = {};
        auto& move = moves.emplace_back();
        move.key = query.text(0);
        move.participation = query.text(1);
        move.entered = query.integer(2) == 1;
        move.amount = move.entered ? 1 : -1;
      }
      if (query.is_null(4)) continue;
      const auto fate = fates_.of(query.text(3), query.integer(4));
      blame.add(fate);
      if (fate.fate == change::Fate::untouched) continue;
      auto& records = moves.back().records;
      records += (records.empty() ? "" : " ") + name_of(query.text(3), query.integer(4));
    }
    if (!moves.empty()) blame.settle(moves.back());
    return moves;
  }

  std::vector<Move> things_moved(const std::string& figure) {
    std::vector<Move> moves;
    auto query = database_.prepare(kThingsMoved);
    query.bind(1, std::string_view(figure));
    while (query.step()) {
      Move move;
      move.amount = query.integer(3) - query.integer(2);
      move.changed = query.integer(4) == 2;
      move.entered = query.integer(5) == 1;
      move.records = name_of(query.text(0), query.integer(1));
      Blame blame;
      blame.add(fates_.of(query.text(0), query.integer(1)));
      blame.settle(move);
      moves.push_back(std::move(move));
    }
    return moves;
  }

  // A record that was dropped is named as the journal names it.
  std::string name_of(std::string_view entity, std::int64_t id) {
    if (names_.exists(entity, id)) return names_.name(entity, id);
    const auto key = dropped_.bind(1, entity).bind(2, id).step() ? std::string(dropped_.text(0)) : std::string();
    dropped_.reset();
    return std::string(entity) + '/' + key;
  }

  const store::Database& database_;
  const Report& report_;
  const ParameterValues& arguments_;
  Stretch stretch_;
  change::RecordFates fates_;
  RecordNames names_;
  store::Statement dropped_;
  Figures from_, to_;
  std::map<std::string, bool, std::less<>> hours_;
};

void begin(Renderer& renderer, Detail detail, bool polish) {
  using List = std::vector<Column>;
  const auto column = [&](const char* name, const char* pl, const char* en, Kind kind, const char* reads = "") {
    Column made{name, polish ? pl : en, kind};
    if (*reads != '\0') made.reads.push_back({"", reads});
    return made;
  };
  const List figures{column("figure", "Miara", "Figure", Kind::text, kFigureWords),
                     column("unit", "Jednostka", "Unit", Kind::text, "list:diff_unit"),
                     column("from", "Było", "From", Kind::number),
                     column("to", "Jest", "To", Kind::number),
                     column("difference", "Różnica", "Difference", Kind::number),
                     column("entered", "Doszło", "Entered", Kind::number),
                     column("left", "Ubyło", "Left", Kind::number),
                     column("new", "Nowe", "New", Kind::number),
                     column("step", "Krok sprawy", "Step", Kind::number),
                     column("corrected", "Poprawione", "Corrected", Kind::number),
                     column("reverted", "Cofnięte", "Reverted", Kind::number),
                     column("removed", "Usunięte", "Removed", Kind::number)};
  const List people{column("figure", "Miara", "Figure", Kind::text, kFigureWords),
                    column("person", "Osoba", "Person", Kind::text),
                    column("participation", "Udział", "Participation", Kind::text),
                    column("change", "Zmiana", "Change", Kind::text, "list:diff_change"),
                    column("amount", "O ile", "Amount", Kind::number),
                    column("cause", "Przyczyna", "Cause", Kind::text, "list:diff_cause"),
                    column("op", "Operacja", "Operation", Kind::number),
                    column("records", "Wpisy", "Records", Kind::text)};
  renderer.begin(detail == Detail::figures ? figures : people);
}

void put_figure(Comparison& comparison, const std::string& figure, const std::vector<Move>& moves, Renderer& renderer) {
  std::array<std::int64_t, kCauses> causes{};
  std::int64_t entered = 0, left = 0;
  for (const auto& move : moves) {
    causes[move.cause] += move.amount;
    if (!move.changed) ++(move.entered ? entered : left);
  }
  const auto from = comparison.value(figure, 0), to = comparison.value(figure, 1);
  std::vector<std::string> texts{figure, comparison.unit(figure)};
  for (const auto number : {from, to, to - from, entered, left}) texts.push_back(std::to_string(number));
  for (const auto number : causes) texts.push_back(std::to_string(number));
  renderer.row(std::vector<Cell>(texts.begin(), texts.end()));
}

void put_moves(const std::string& figure, const std::vector<Move>& moves, Renderer& renderer) {
  const auto cell = [](const std::string& text) { return text.empty() ? Cell() : Cell(text); };
  for (const auto& move : moves) {
    const auto amount = std::to_string(move.amount), op = move.op == 0 ? std::string() : std::to_string(move.op);
    const Cell cells[] = {figure,
                          cell(move.key),
                          cell(move.participation),
                          move.changed   ? "changed"
                          : move.entered ? "entered"
                                         : "left",
                          amount,
                          kCauseNames[move.cause],
                          cell(op),
                          cell(move.records)};
    renderer.row(cells);
  }
}

}  // namespace

bool difference(const store::Database& database, const Report& report, const ParameterValues& arguments,
                Stretch stretch, Detail detail, registry::Language language, Renderer& renderer) {
  const bool polish = language == registry::Language::polish;
  if (!report.counts) return row_difference(database, report, arguments, stretch, polish, renderer);
  Comparison comparison(database, report, arguments, stretch);
  begin(renderer, detail, polish);
  bool differs = false;
  for (const auto& figure : comparison.figures()) {
    const auto moves = comparison.moves(figure);
    if (moves.empty()) continue;
    differs = true;
    if (detail == Detail::figures) {
      put_figure(comparison, figure, moves, renderer);
    } else {
      put_moves(figure, moves, renderer);
    }
  }
  renderer.end();
  return differs;
}

}  // namespace mops::report
