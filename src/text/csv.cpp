#include "text/csv.h"

#include <algorithm>
#include <cstring>
#include <istream>
#include <utility>

namespace mops::text {
namespace {
constexpr std::size_t kBlock = std::size_t{256} << 10;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// Kinds of bytes, one bit each.
constexpr unsigned char kEndsPlain = 1;    // delimiter, line end, NUL
constexpr unsigned char kStopsQuoted = 2;  // quote, line end, NUL
constexpr unsigned char kEndsLine = 4;     // line end

bool is_ascii(std::string_view text) {
  return std::none_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

CsvReader::Source source_of(std::istream& input) {
  return [&input](char* bytes, std::size_t size) {
    input.read(bytes, static_cast<std::streamsize>(size));
    if (input.bad()) throw std::ios_base::failure("the input cannot be read");
    return static_cast<std::size_t>(input.gcount());
  };
}
}  // namespace

CsvReader::CsvReader(Source source, CsvOptions options)
    : source_(std::move(source)), options_(options), buffer_(kBlock) {}

CsvReader::CsvReader(std::istream& input, CsvOptions options) : CsvReader(source_of(input), options) {}

bool CsvReader::next(CsvRecord& record) {
  record.cells.clear();
  record.kinds.clear();
  if (!started_) start();
  skip_empty_lines();
  if (error_ || !available(0)) return false;
  const auto line = line_;
  std::size_t size = 0;
  if (!read_spans(size)) return false;
  record.line = line;
  record.number = options_.header ? number_ : number_ + 1;
  record.raw = {buffer_.data() + begin_, size};
  ++number_;
  fill_cells(record);
  begin_ += size;
  cell_begin_ = 0;
  return true;
}

void CsvReader::start() {
  started_ = true;
  if (available(kByteOrderMark.size() - 1) &&
      std::string_view(buffer_.data() + begin_, kByteOrderMark.size()) == kByteOrderMark) {
    begin_ += kByteOrderMark.size();
  }
  for (const char c : {'\n', '\r'}) kinds_[static_cast<unsigned char>(c)] = kEndsPlain | kStopsQuoted | kEndsLine;
  kinds_[0] = kEndsPlain | kStopsQuoted;
  kinds_[static_cast<unsigned char>('"')] = kStopsQuoted;
  skip_empty_lines();
  take_delimiter_line();
  delimiter_ = options_.delimiter ? *options_.delimiter : detect_delimiter();
  kinds_[static_cast<unsigned char>(delimiter_)] |= kEndsPlain;
}

// "sep=;" says to spreadsheets what parts the cells; it is no row.
void CsvReader::take_delimiter_line() {
  constexpr std::string_view kWord = "sep=";
  std::string_view line = line_at(0);
  const auto bytes = line.size();
  if (line.starts_with('"') && line.ends_with('"') && line.size() > 1) line = line.substr(1, line.size() - 2);
  const auto same = [](char ours, char found) { return (found | 0x20) == ours; };
  if (line.size() != kWord.size() + 1 || !std::equal(kWord.begin(), kWord.end(), line.begin(), same)) {
    // A tab may be cut off as a blank.
    if (line.size() != kWord.size() || !std::equal(kWord.begin(), kWord.end(), line.begin(), same)) return;
  } else if (!options_.delimiter) {
    options_.delimiter = line.back();
  }
  begin_ += available(bytes) ? skip_line_end(bytes) : bytes;
  skip_empty_lines();
}

// The line that begins at AT, without its end; as much of it as a cell may hold.
std::string_view CsvReader::line_at(std::size_t at) {
  auto end = at;
  while (end - at < kFieldLimit && available(end) && byte(end) != '\n' && byte(end) != '\r') ++end;
  return {buffer_.data() + begin_ + at, end - at};
}

// Where the first record begins that reaches the line of the header.
std::size_t CsvReader::header_at() {
  bool quoted = false;
  auto line = line_;
  std::size_t begin = 0;
  for (std::size_t at = 0; line < options_.header_line && at < kFieldLimit && available(at); ++at) {
    const char c = byte(at);
    if (c == '"') quoted = !quoted;
    if (c != '\n' && c != '\r') continue;
    if (c == '\r' && available(at + 1) && byte(at + 1) == '\n') ++at;
    ++line;
    if (!quoted) begin = at + 1;
  }
  return begin;
}

char CsvReader::detect_delimiter() { return choose_delimiter(header_at()); }

// How often each candidate stands in the header, and whether the rows below have it as often: a heading may well hold a
// comma or two.  A quote counts as one only where a cell may begin.
char CsvReader::choose_delimiter(std::size_t header) {
  constexpr std::string_view kCandidates = "\t;,|";  // the one that is rarer in headings first; bars part lists
  constexpr std::size_t kRows = 10;
  using Counts = std::array<std::size_t, kCandidates.size()>;
  Counts of_header{}, counts{};
  std::array<bool, kCandidates.size()> steady{};
  steady.fill(true);
  bool quoted = false, at_cell_start = true, any_ink = false;
  std::size_t rows = 0, at = header;
  const auto end_row = [&] {
    if (rows == 0) of_header = counts;
    for (std::size_t i = 0; i < counts.size(); ++i) steady[i] = steady[i] && counts[i] == of_header[i];
    if (any_ink) ++rows;
    counts.fill(0);
    at_cell_start = true;
    any_ink = false;
  };
  for (; at < header + kFieldLimit && rows <= kRows && available(at); ++at) {
    const char c = byte(at);
    if (c == '\0') break;
    if (!quoted && (c == '\n' || c == '\r')) {
      if (any_ink) end_row();
      continue;
    }
    any_ink = true;
    if (quoted) {
      quoted = c != '"';  // a doubled quote ends and begins again
      at_cell_start = c == '"';
      continue;
    }
    if (c == ' ' && at_cell_start) continue;
    quoted = c == '"' && at_cell_start;
    const auto candidate = kCandidates.find(c);
    at_cell_start = candidate != kCandidates.npos;
    if (at_cell_start) ++counts[candidate];
  }
  if (any_ink && !available(at)) end_row();
  for (std::size_t i = 0; rows > 1 && i < kCandidates.size(); ++i)
    if (of_header[i] > 0 && steady[i]) return kCandidates[i];
  const auto most = std::max_element(of_header.begin(), of_header.end());
  return *most == 0 ? ',' : kCandidates[static_cast<std::size_t>(most - of_header.begin())];
}

// Gets more bytes behind those of the record being read, which move to the front.  False at the end of the input, and
// when a cell or record has grown beyond its limit.
bool CsvReader::refill() {
  if (at_end_ || error_) return false;
  const auto held = end_ - begin_;
  constexpr std::size_t kQuotesAndLineEnd = 4;
  if (!spans_.empty() && held > kRecordLimit) return fail("csv.record_too_long");
  if (held - std::min(held, cell_begin_) > kFieldLimit + kQuotesAndLineEnd) return fail("csv.field_too_long");
  if (begin_ > 0) {
    std::memmove(buffer_.data(), buffer_.data() + begin_, held);
    begin_ = 0;
    end_ = held;
  }
  if (buffer_.size() - end_ < kBlock / 2) buffer_.resize(buffer_.size() * 2);
  const auto got = source_(buffer_.data() + end_, buffer_.size() - end_);
  at_end_ = got == 0;
  end_ += got;
  return got > 0;
}

bool CsvReader::refill_to(std::size_t at) {
  while (begin_ + at >= end_) {
    if (!refill()) return false;
  }
  return true;
}

// The first byte at or after `at` of one of the kinds, or the end of the input.
std::size_t CsvReader::find(std::size_t at, unsigned char kinds) {
  for (;;) {
    const char* const begin = buffer_.data() + begin_;
    const char* const end = buffer_.data() + end_;
    const char* p = begin + at;
    while (p != end && (kinds_[static_cast<unsigned char>(*p)] & kinds) == 0) ++p;
    at = static_cast<std::size_t>(p - begin);
    if (p != end || !refill()) return at;
  }
}

// Behind the LF, CR or CRLF at `at`.
std::size_t CsvReader::skip_line_end(std::size_t at) {
  ++line_;
  const bool two = byte(at) == '\r' && available(at + 1) && byte(at + 1) == '\n';
  return at + (two ? 2 : 1);
}

void CsvReader::skip_empty_lines() {
  spans_.clear();
  cell_begin_ = 0;
  while (available(0) && (byte(0) == '\n' || byte(0) == '\r')) begin_ += skip_line_end(0);
}

bool CsvReader::read_cell(std::size_t& at) {
  if (!available(at)) return !error_ && read_plain(at);
  if (byte(at) == '"') return read_quoted(at);
  return (byte(at) == ' ' && read_blank_and_quoted(at)) || (!error_ && read_plain(at));
}

// `; "Kruk; Lis"`: a quote behind blanks opens a cell if its other end closes one on the same line; else it is a part
// of the text, and nothing has been read.
bool CsvReader::read_blank_and_quoted(std::size_t& at) {
  auto begin = at;
  while (available(begin) && byte(begin) == ' ') ++begin;
  if (error_ || !available(begin) || byte(begin) != '"') return false;
  auto end = begin + 1;
  for (;; ++end) {
    end = find(end, kStopsQuoted);
    if (error_ || !available(end) || byte(end) != '"') return false;
    if (!available(end + 1) || byte(end + 1) != '"') break;
    ++end;
  }
  ++end;
  while (available(end) && byte(end) == ' ') ++end;
  if (available(end) && (kinds_[static_cast<unsigned char>(byte(end))] & kEndsPlain) == 0) return false;
  if (error_ || !read_quoted(begin)) return false;
  at = begin;
  return true;
}

// Reads the quoted cell at `at`, which moves behind its closing quote and the blanks there.
bool CsvReader::read_quoted(std::size_t& at) {
  const auto begin = ++at;
  bool doubled = false;
  for (;;) {
    at = find(at, kStopsQuoted);
    if (error_) return false;
    if (!available(at)) return fail("csv.unfinished_quote");
    const char c = byte(at);
    if (c == '\0') return fail("csv.nul_byte");
    if (c != '"') {
      at = skip_line_end(at);
    } else if (available(at + 1) && byte(at + 1) == '"') {
      doubled = true;
      at += 2;
    } else {
      break;
    }
  }
  spans_.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at), doubled});
  ++at;
  while (available(at) && byte(at) == ' ') ++at;
  const bool ended = !available(at) || (kinds_[static_cast<unsigned char>(byte(at))] & kEndsPlain) != 0;
  return ended || fail("csv.text_after_quote");
}

bool CsvReader::read_plain(std::size_t& at) {
  const auto begin = at;
  at = find(at, kEndsPlain);
  if (error_) return false;
  spans_.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at), false});
  return true;
}

// Finds the cells of the record and where it ends, its line end included.
bool CsvReader::read_spans(std::size_t& at) {
  spans_.clear();
  for (;;) {
    cell_begin_ = at;
    cell_line_ = line_;
    if (spans_.size() == kCells) return fail("csv.too_many_cells");
    if (!read_cell(at) || error_) return false;
    if (spans_.back().end - spans_.back().begin > kFieldLimit) return fail("csv.field_too_long");
    if (at > kRecordLimit) return fail("csv.record_too_long");
    if (!available(at)) return !error_;
    const char c = byte(at);
    if (c == '\0') return fail("csv.nul_byte");
    if ((kinds_[static_cast<unsigned char>(c)] & kEndsLine) != 0) {
      at = skip_line_end(at);
      return !error_;
    }
    ++at;
  }
}

void CsvReader::fill_cells(CsvRecord& record) {
  const std::string_view bytes = record.raw;
  const bool convert = options_.encoding != Encoding::utf8 && !is_ascii(bytes);
  scratch_.clear();
  // No view may move: reserve what can be needed.  Without conversion cells only get shorter.
  if (convert || std::any_of(spans_.begin(), spans_.end(), [](const Span& span) { return span.doubled; })) {
    scratch_.reserve(bytes.size() * (convert ? 4 : 1));
  }
  for (const auto& span : spans_) {
    auto cell = bytes.substr(span.begin, span.end - span.begin);
    if (span.doubled) {
      const auto from = scratch_.size();
      for (std::size_t i = 0; i < cell.size(); ++i) {
        scratch_.push_back(cell[i]);
        if (cell[i] == '"') ++i;
      }
      cell = std::string_view(scratch_).substr(from);
    }
    if (convert && !is_ascii(cell)) {
      const auto from = scratch_.size();
      append_as_utf8(scratch_, cell, options_.encoding);
      cell = std::string_view(scratch_).substr(from);
    }
    record.cells.push_back(cell);
  }
}

bool CsvReader::fail(std::string_view code) {
  const bool counted = !spans_.empty() && spans_.back().begin >= cell_begin_;  // the cell itself is in spans_ already
  if (!error_) error_ = CsvError{code, cell_line_, spans_.size() + (counted ? 0 : 1)};
  return false;
}

void append_csv_cell(std::string& out, std::string_view value, char delimiter) {
  const auto special = [delimiter](char c) { return c == delimiter || c == '"' || c == '\r' || c == '\n'; };
  const bool blank_end = !value.empty() && (value.front() == ' ' || value.back() == ' ');
  if (!blank_end && std::none_of(value.begin(), value.end(), special)) {
    out.append(value);
    return;
  }
  out.push_back('"');
  for (const char c : value) {
    if (c == '"') out.push_back('"');
    out.push_back(c);
  }
  out.push_back('"');
}

void append_csv_record(std::string& out, const std::vector<std::string_view>& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) out.push_back(',');
    // In quotes also what holds another delimiter, so that the comma is recognised for sure.
    const auto other = cells[i].find_first_of(";\t");
    append_csv_cell(out, cells[i], other == cells[i].npos ? ',' : cells[i][other]);
  }
}

void append_tsv_cell(std::string& out, std::string_view value) {
  for (const char c : value) {
    switch (c) {
      case '\t':
        out.append("\\t");
        break;
      case '\n':
        out.append("\\n");
        break;
      case '\r':
        out.append("\\r");
        break;
      case '\\':
        out.append("\\\\");
        break;
      default:
        out.push_back(c);
    }
  }
}

}  // namespace mops::text
