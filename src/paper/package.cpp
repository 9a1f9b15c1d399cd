#include "paper/package.h"

#include <minizip/unzip.h>
#include <minizip/zip.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>
#include <set>

#include "error.h"

namespace mops::paper {
namespace {

// minizip's way to bytes in memory.
struct MemoryFile {
  std::string_view read;
  std::string written;
  std::uint64_t at = 0;
  bool writes = false;
  bool cut = false;  // more was asked than there is: minizip takes that for zeros here and there

  std::uint64_t size() const { return writes ? written.size() : read.size(); }
};

MemoryFile& memory_of(voidpf opaque) { return *static_cast<MemoryFile*>(opaque); }

voidpf open_memory(voidpf opaque, const void*, int) { return opaque; }

uLong read_memory(voidpf opaque, voidpf, void* buffer, uLong size) {
  auto& file = memory_of(opaque);
  const std::string_view bytes = file.writes ? std::string_view(file.written) : file.read;
  const auto count = file.at >= bytes.size() ? 0 : std::min<std::uint64_t>(size, bytes.size() - file.at);
  file.cut = file.cut || count < size;
  if (count == 0) return 0;
  std::memcpy(buffer, bytes.data() + file.at, count);
  file.at += count;
  return count;
}

uLong write_memory(voidpf opaque, voidpf, const void* buffer, uLong size) {
  auto& file = memory_of(opaque);
  if (file.at + size > file.written.size()) file.written.resize(file.at + size);
  std::memcpy(file.written.data() + file.at, buffer, size);
  file.at += size;
  return size;
}

ZPOS64_T tell_memory(voidpf opaque, voidpf) { return memory_of(opaque).at; }

long seek_memory(voidpf opaque, voidpf, ZPOS64_T offset, int origin) {
  auto& file = memory_of(opaque);
  const std::uint64_t from = origin == ZLIB_FILEFUNC_SEEK_CUR   ? file.at
                             : origin == ZLIB_FILEFUNC_SEEK_END ? file.size()
                                                                : 0;
  if (offset > file.size() - std::min(from, file.size())) return -1;
  file.at = from + offset;
  return 0;
}

int close_memory(voidpf, voidpf) { return 0; }
int memory_error(voidpf, voidpf) { return 0; }

zlib_filefunc64_def functions_of(MemoryFile& file) {
  return {open_memory, read_memory, write_memory, tell_memory, seek_memory, close_memory, memory_error, &file};
}

struct CloseUnzip {
  void operator()(void* file) const { unzClose(file); }
};

[[noreturn]] void refuse_package(const char* id, const std::string& path, const std::string& part = {}) {
  throw Error(ErrorKind::rejected, id, {{"path", path}, {"part", part}});
}

std::string folded_name(std::string_view name) {
  std::string folded(name);
  for (auto& c : folded)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return folded;
}

// At most SIZE bytes of the open part; one more asked for shows whether it holds more than it says.
std::optional<std::string> read_open_part(unzFile file, std::uint64_t size) {
  std::string bytes(size, '\0');
  std::uint64_t got = 0;
  while (got < size) {
    const auto ask = static_cast<unsigned>(std::min<std::uint64_t>(size - got, 1U << 20));
    const int count = unzReadCurrentFile(file, bytes.data() + got, ask);
    if (count <= 0) return std::nullopt;
    got += static_cast<std::uint64_t>(count);
  }
  char beyond = 0;
  if (unzReadCurrentFile(file, &beyond, 1) != 0) return std::nullopt;
  return bytes;
}

Part read_part(unzFile file, std::uint64_t& total, const std::string& path) {
  constexpr uLong kEncryptedFlag = 1, kLongestName = 255;
  unz_file_info64 info{};
  std::array<char, kLongestName + 1> name{};
  if (unzGetCurrentFileInfo64(file, &info, name.data(), kLongestName, nullptr, 0, nullptr, 0) != UNZ_OK)
    refuse_package("template.damaged", path);
  Part part;
  part.name = name.data();
  if ((info.flag & kEncryptedFlag) != 0) refuse_package("template.encrypted", path, part.name);
  total += info.uncompressed_size;
  if (total > Package::kLargest) refuse_package("template.too_large", path, part.name);
  // What is packed cannot be larger than what comes out but for a few bytes, whatever the directory says.
  if (info.compressed_size > info.uncompressed_size + 1024) refuse_package("template.damaged", path, part.name);
  int method = 0, level = 0;
  if (unzOpenCurrentFile2(file, &method, &level, 1) != UNZ_OK) refuse_package("template.damaged", path, part.name);
  auto packed = read_open_part(file, info.compressed_size);
  unzCloseCurrentFile(file);
  if (!packed || (method != 0 && method != Z_DEFLATED) || unzOpenCurrentFile(file) != UNZ_OK)
    refuse_package("template.damaged", path, part.name);
  auto bytes = read_open_part(file, info.uncompressed_size);
  if (unzCloseCurrentFile(file) != UNZ_OK || !bytes) refuse_package("template.damaged", path, part.name);
  part.packed = std::move(*packed);
  part.bytes = std::move(*bytes);
  part.check_sum = info.crc;
  part.deflated = method == Z_DEFLATED;
  return part;
}

void write_part(zipFile archive, const Part& part) {
  zip_fileinfo info{};
  info.tmz_date = {0, 0, 0, 1, 0, 1980};
  const bool raw = !part.packed.empty();
  const int method = raw && !part.deflated ? 0 : Z_DEFLATED;
  zipOpenNewFileInZip2_64(archive, part.name.c_str(), &info, nullptr, 0, nullptr, 0, nullptr, method,
                          Z_DEFAULT_COMPRESSION, raw ? 1 : 0, 0);
  const auto& bytes = raw ? part.packed : part.bytes;
  zipWriteInFileInZip(archive, bytes.data(), static_cast<unsigned>(bytes.size()));
  if (raw)
    zipCloseFileInZipRaw64(archive, part.bytes.size(), static_cast<uLong>(part.check_sum));
  else
    zipCloseFileInZip(archive);
}

}  // namespace

void Part::change(std::string text) {
  bytes = std::move(text);
  packed.clear();
}

const Part* Package::find(std::string_view name) const {
  const auto wanted = folded_name(name);
  const auto found = std::ranges::find_if(parts, [&](const Part& part) { return folded_name(part.name) == wanted; });
  return found == parts.end() ? nullptr : &*found;
}

namespace {

// Word keeps a document with a password in an archive of the older kind.
bool is_locked_document(std::string_view bytes) {
  constexpr std::string_view kWord("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32);
  return bytes.starts_with("\xD0\xCF\x11\xE0") && bytes.find(kWord) != std::string_view::npos;
}

}  // namespace

Package read_package(std::string_view bytes, const std::string& path) {
  if (is_locked_document(bytes)) refuse_package("template.encrypted", path);
  MemoryFile memory;
  memory.read = bytes;
  auto functions = functions_of(memory);
  const std::unique_ptr<void, CloseUnzip> file(bytes.empty() ? nullptr : unzOpen2_64("", &functions));
  unz_global_info64 facts{};
  if (!file || unzGetGlobalInfo64(file.get(), &facts) != UNZ_OK || memory.cut) refuse_package("template.no_docx", path);
  if (facts.number_entry > Package::kMostParts) refuse_package("template.too_large", path);
  Package package;
  std::set<std::string> names;
  std::uint64_t total = 0;
  for (int state = unzGoToFirstFile(file.get()); state == UNZ_OK; state = unzGoToNextFile(file.get())) {
    auto part = read_part(file.get(), total, path);
    if (part.name.ends_with('/')) continue;  // a folder
    // Of two parts of one name every program reads another.
    if (part.name.empty() || !names.insert(folded_name(part.name)).second || names.size() > Package::kMostParts)
      refuse_package("template.damaged", path, part.name);
    package.parts.push_back(std::move(part));
  }
  return package;
}

std::string write_package(const Package& package) {
  MemoryFile memory;
  memory.writes = true;
  auto functions = functions_of(memory);
  const auto archive = zipOpen2_64("", APPEND_STATUS_CREATE, nullptr, &functions);
  for (const auto& part : package.parts) write_part(archive, part);
  zipClose(archive, nullptr);
  return std::move(memory.written);
}

}  // namespace mops::paper
