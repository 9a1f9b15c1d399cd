// month_grid.h -- a map over a month's list: a row is a person, a column a day, a cell what was marked.
//
//     Lista obecności, marzec 2017
//     Uczestnik  | 1 | 2 | … | 31
//     WSS-0042   | O |   | … | N
//
// Every cell that is not blank comes out as a record of attendance at the session that the form had on that day.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "text/date.h"
#include "text/month.h"
#include "work/column_reader.h"
#include "work/mapped_table.h"

namespace mops::work {

class MonthGrid : public MappedTable {
 public:
  // Throws Error(usage) when a word of the command line cannot be read.
  MonthGrid(const ImportMap& map, const GridWords& words, change::Records source, change::RecordStore& records,
            Complain complain, std::string file);

 protected:
  void read_title(std::string_view cell) override;
  std::optional<std::string> meaning_of(const std::string& header, std::string& guess) const override;
  bool lay_out() override;
  void read_row(const std::vector<std::string>& cells) override;

 private:
  struct Part {
    std::size_t column;
    ColumnReader reader;
  };
  struct Day {
    std::size_t column;
    int number = 0;                  // of the month
    std::optional<text::Date> date;  // none: the month has no such day
  };
  struct Session {
    std::string key, starts_at;
    bool cancelled = false;
  };
  // What a row says beside its marks.
  struct Row {
    std::string participation, form, starts_at;
    std::optional<std::int64_t> form_id;
  };

  void take_meaning(const Column& column);
  bool choose_month();
  bool know_form();
  std::optional<std::int64_t> form_id(const std::string& key);
  bool add_day(Column& column);
  bool fits_weekday(const Column& column, std::string_view word, const text::Date& date);
  std::optional<std::string> word_of(const std::string& field, const std::vector<std::string>& cells,
                                     const std::string& said);
  std::optional<Row> row_of(const std::vector<std::string>& cells);
  bool find_participant(const std::vector<std::string>& cells, Row& row);
  const std::string& mark_on(const Day& day, const std::vector<std::string>& cells) const;
  void read_mark(const Row& row, const Day& day, const std::string& cell);
  const Session* session_of(const Row& row, const Day& day);
  const std::vector<Session>& sessions_on(std::int64_t form, const std::string& day);

  GridWords words_said_;
  std::optional<text::Month> month_, said_month_;
  bool several_months_ = false;
  std::map<std::string, Part> parts_;  // by the field they fill
  std::vector<Day> days_;
  ColumnReader marks_;
  ParticipantFinder finder_;
  std::size_t person_column_ = 0;  // where a fault of the participant is told
  std::map<std::pair<std::int64_t, std::string>, std::vector<Session>> sessions_;
};

}  // namespace mops::work
