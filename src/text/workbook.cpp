#include "text/workbook.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

#include "error.h"
#include "text/fold.h"
#include "text/sheet_reader.h"
#include "text/workbook_xml.h"

namespace mops::text {
namespace {

int number_of(std::string_view text) {
  int number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

std::string_view folder_of(std::string_view part) {
  const auto slash = part.rfind('/');
  return slash == part.npos ? std::string_view() : part.substr(0, slash + 1);
}

// "../styles.xml" as seen from FOLDER ("xl/worksheets/"); "/xl/styles.xml" stands by itself.
std::string resolve(std::string_view folder, std::string target_name) {
  std::ranges::replace(target_name, '\\', '/');
  std::string_view target = target_name;
  if (target.starts_with('/')) return std::string(target.substr(1));
  while (target.starts_with("../") && !folder.empty()) {
    target.remove_prefix(3);
    folder = folder_of(folder.substr(0, folder.size() - 1));
  }
  return std::string(folder) + std::string(target);
}

// A list in a small part of the workbook; one without end is nobody's.
struct List : XmlHandler {
  static constexpr std::size_t kLongest = 65536;

  explicit List(Arguments part) : place(std::move(part)) {}
  void check(std::size_t size) const {
    if (size == kLongest) throw Error(ErrorKind::rejected, "workbook.damaged", place);
  }
  Arguments place;
};

struct Relation {
  std::string id, kind, part;  // kind: the last word of its type, such as "worksheet"
};

std::string part_beside(std::string_view part) {
  const auto folder = folder_of(part);
  return std::string(folder) + "_rels/" + std::string(part.substr(folder.size())) + ".rels";
}

// What a part refers to, listed in a part beside it.
class Relations final : private List {
 public:
  Relations(ZipArchive& archive, std::string_view of, const std::string& path)
      : List({{"path", path}, {"part", part_beside(of)}}), folder_(folder_of(of)) {
    const auto part = part_beside(of);
    if (archive.has(part)) read_xml(archive.open(part), *this, place);
  }
  const Relation* of_kind(std::string_view kind) const {
    const auto found = std::ranges::find(all_, kind, &Relation::kind);
    return found == all_.end() ? nullptr : &*found;
  }
  const Relation* with_id(std::string_view id) const {
    const auto found = std::ranges::find(all_, id, &Relation::id);
    return found == all_.end() ? nullptr : &*found;
  }

 private:
  void begin(std::string_view name, const XmlAttributes& attributes) override {
    if (name != "Relationship" || attributes["TargetMode"] == "External") return;
    check(all_.size());
    const auto type = attributes["Type"];
    all_.push_back({std::string(attributes["Id"]), std::string(type.substr(type.rfind('/') + 1)),
                    resolve(folder_, std::string(attributes["Target"]))});
  }

  std::string folder_;
  std::vector<Relation> all_;
};

struct SheetList final : List {
  using List::List;
  struct Tab {
    std::string name, relation;
    bool hidden = false;
  };
  std::vector<Tab> sheets;
  bool from_1904 = false, is_workbook = false;

  void begin(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "workbook") {
      is_workbook = true;
    } else if (name == "workbookPr") {
      const auto value = attributes["date1904"];
      from_1904 = value == "1" || value == "true";
    } else if (name == "sheet") {
      check(sheets.size());
      const auto state = attributes["state"];
      sheets.push_back(
          {std::string(attributes["name"]), std::string(attributes["id"]), state == "hidden" || state == "veryHidden"});
    }
  }
};

// The number format of each style that a cell may name.
struct Styles final : List {
  using List::List;
  std::map<int, NumberFormat> own;
  std::vector<NumberFormat> formats;
  bool of_cells = false;

  void begin(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "numFmt") {
      check(own.size());
      own.insert_or_assign(number_of(attributes["numFmtId"]), parse_format(attributes["formatCode"]));
    } else if (name == "cellXfs") {
      of_cells = true;
    } else if (name == "xf" && of_cells) {
      check(formats.size());
      const int id = number_of(attributes["numFmtId"]);
      const auto found = own.find(id);
      formats.push_back(found != own.end() ? found->second : builtin_format(id));
    }
  }
  void end(std::string_view name) override {
    if (name == "cellXfs") of_cells = false;
  }
};

}  // namespace

Workbook::Workbook(ByteStore bytes, std::string path) : bytes_(std::move(bytes)), path_(std::move(path)) {
  ZipArchive archive(bytes_, path_);
  find_parts(archive);
}

void Workbook::find_parts(ZipArchive& archive) {
  const Relations package(archive, "", path_);
  const auto* const document = package.of_kind("officeDocument");
  const auto refuse = [&](const char* id) { throw Error(ErrorKind::rejected, id, {{"path", path_}}); };
  if (document == nullptr) refuse(archive.has("mimetype") ? "workbook.open_document" : "workbook.none");
  if (document->part.ends_with(".bin")) refuse("workbook.binary");
  SheetList list(place(document->part));
  read_xml(archive.open(document->part), list, list.place);
  if (!list.is_workbook) refuse("workbook.none");
  from_1904_ = list.from_1904;
  const Relations relations(archive, document->part, path_);
  for (const auto& [name, id, hidden] : list.sheets) {
    // Charts have tabs too, but no rows.
    const auto* const relation = relations.with_id(id);
    if (relation != nullptr && relation->kind == "worksheet") sheets_.push_back({name, relation->part, hidden});
  }
  if (sheets_.empty()) refuse("workbook.no_sheet");
  if (const auto* const texts = relations.of_kind("sharedStrings")) texts_part_ = texts->part;
  if (const auto* const styles = relations.of_kind("styles")) read_styles(archive, styles->part);
}

void Workbook::read_styles(ZipArchive& archive, const std::string& part) {
  Styles styles(place(part));
  read_xml(archive.open(part), styles, styles.place);
  formats_ = std::move(styles.formats);
}

std::vector<std::string> Workbook::sheet_names() const {
  std::vector<std::string> names;
  for (const auto& sheet : sheets_) names.push_back(sheet.name);
  return names;
}

std::vector<std::size_t> Workbook::tabs() const {
  std::vector<std::size_t> visible;
  for (std::size_t i = 0; i < sheets_.size(); ++i)
    if (!sheets_[i].hidden) visible.push_back(i);
  for (std::size_t i = 0; visible.empty() && i < sheets_.size(); ++i) visible.push_back(i);
  return visible;
}

std::size_t Workbook::find_sheet(std::string_view name) const {
  const auto visible = tabs();
  if (name.empty()) return visible.front();
  const auto folded = fold(name);
  for (const bool exactly : {true, false})
    for (std::size_t i = 0; i < sheets_.size(); ++i)
      if (exactly ? sheets_[i].name == name : fold(sheets_[i].name) == folded) return i;
  const auto number = static_cast<std::size_t>(std::max(0, number_of(name)));
  if (std::to_string(number) == name && number >= 1 && number <= visible.size()) return visible[number - 1];
  constexpr std::size_t kListed = 20;
  std::string names;
  for (std::size_t i = 0; i < std::min(sheets_.size(), kListed); ++i)
    names += (names.empty() ? "" : ", ") + sheets_[i].name;
  throw Error(ErrorKind::usage, "sheet.unknown", {{"path", path_}, {"sheet", std::string(name)}, {"sheets", names}});
}

std::unique_ptr<RecordReader> Workbook::records(std::size_t sheet, std::size_t header_line) const {
  auto archive = std::make_unique<ZipArchive>(bytes_, path_);
  CellMeaning meaning{{}, formats_, from_1904_};
  if (!texts_part_.empty()) meaning.texts.read(archive->open(texts_part_), place(texts_part_));
  const auto& part = sheets_[sheet].part;
  return std::make_unique<SheetReader>(std::move(archive), part, std::move(meaning), place(part), header_line);
}

std::uint64_t Workbook::packed_size(std::size_t sheet) const {
  ZipArchive archive(bytes_, path_);
  return archive.packed_size(sheets_[sheet].part) + archive.packed_size(texts_part_);
}

}  // namespace mops::text
