#include "text/zip_archive.h"

#include <minizip/unzip.h>

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace mops::text {
namespace {

// minizip's way to a file, over a ByteStore.
struct Stream {
  ByteStore bytes;
  std::uint64_t at = 0;
  bool cut = false;  // more was asked than there is: minizip takes that for zeros here and there
};

Stream& stream_of(voidpf opaque) { return *static_cast<Stream*>(opaque); }

voidpf open_stream(voidpf opaque, const void*, int) { return opaque; }

uLong read_stream(voidpf opaque, voidpf, void* buffer, uLong size) {
  auto& stream = stream_of(opaque);
  const auto count = stream.bytes.read(stream.at, static_cast<char*>(buffer), size);
  stream.at += count;
  stream.cut = stream.cut || count < size;
  return count;
}

uLong write_nothing(voidpf, voidpf, const void*, uLong) { return 0; }

ZPOS64_T tell_stream(voidpf opaque, voidpf) { return stream_of(opaque).at; }

long seek_stream(voidpf opaque, voidpf, ZPOS64_T offset, int origin) {
  auto& stream = stream_of(opaque);
  const std::uint64_t from = origin == ZLIB_FILEFUNC_SEEK_CUR   ? stream.at
                             : origin == ZLIB_FILEFUNC_SEEK_END ? stream.bytes.size
                                                                : 0;
  if (offset > stream.bytes.size - std::min(from, stream.bytes.size)) return -1;
  stream.at = from + offset;
  return 0;
}

int close_stream(voidpf, voidpf) { return 0; }
int stream_error(voidpf, voidpf) { return 0; }

constexpr int kAnyCase = 2;
constexpr uLong kEncrypted = 1;  // of the flags of a part
constexpr uLong kLongestName = 255;

// Of a part's name: without case, and with slashes.
char plain(char c) { return c == '\\' ? '/' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace

struct ZipArchive::Reader {
  Stream stream;
  unzFile file = nullptr;
  std::uint64_t promised = 0;  // bytes of the open part, as the directory says
  std::uint64_t given = 0;

  ~Reader() {
    if (file != nullptr) unzClose(file);
  }
  bool find(const std::string& part) const {
    return !part.empty() && (unzLocateFile(file, part.c_str(), kAnyCase) == UNZ_OK || find_written_otherwise(part));
  }
  // Some programs write backslashes into names, or a slash before them.
  bool find_written_otherwise(const std::string& part) const {
    std::array<char, kLongestName + 1> name{};
    for (int state = unzGoToFirstFile(file); state == UNZ_OK; state = unzGoToNextFile(file)) {
      if (unzGetCurrentFileInfo64(file, nullptr, name.data(), kLongestName, nullptr, 0, nullptr, 0) != UNZ_OK) break;
      std::string_view written(name.data());
      if (written.starts_with('/') || written.starts_with('\\')) written.remove_prefix(1);
      if (std::ranges::equal(written, part, {}, plain, plain)) return true;
    }
    return false;
  }
  bool facts(unz_file_info64& info) const {
    return unzGetCurrentFileInfo64(file, &info, nullptr, 0, nullptr, 0, nullptr, 0) == UNZ_OK;
  }
};

ZipArchive::ZipArchive(ByteStore bytes, std::string path)
    : path_(std::move(path)), reader_(std::make_unique<Reader>()) {
  reader_->stream.bytes = std::move(bytes);
  zlib_filefunc64_def functions{open_stream, read_stream,  write_nothing, tell_stream,
                                seek_stream, close_stream, stream_error,  &reader_->stream};
  reader_->file = unzOpen2_64("", &functions);
  if (reader_->file == nullptr || reader_->stream.cut) refuse("workbook.damaged", "");
}

ZipArchive::~ZipArchive() = default;

void ZipArchive::refuse(const char* id, const std::string& part) const {
  throw Error(ErrorKind::rejected, id, {{"path", path_}, {"part", part.empty() ? "ZIP" : part}});
}

bool ZipArchive::has(const std::string& part) { return reader_->find(part); }

std::uint64_t ZipArchive::packed_size(const std::string& part) {
  unz_file_info64 info{};
  return reader_->find(part) && reader_->facts(info) ? info.compressed_size : 0;
}

CsvReader::Source ZipArchive::open(const std::string& part) {
  unzCloseCurrentFile(reader_->file);
  if (!reader_->find(part)) refuse("workbook.part_missing", part);
  unz_file_info64 info{};
  if (!reader_->facts(info)) refuse("workbook.damaged", part);
  if ((info.flag & kEncrypted) != 0) refuse("workbook.encrypted", part);
  if (info.uncompressed_size > kHarmlessSize && info.uncompressed_size / kHighestRatio > info.compressed_size)
    refuse("workbook.bomb", part);
  if (unzOpenCurrentFile(reader_->file) != UNZ_OK || reader_->stream.cut) refuse("workbook.damaged", part);
  reader_->promised = info.uncompressed_size;
  reader_->given = 0;
  return [this, part](char* bytes, std::size_t size) { return read(part, bytes, size); };
}

std::size_t ZipArchive::read(const std::string& part, char* bytes, std::size_t size) {
  constexpr std::size_t kMost = std::numeric_limits<int>::max();
  const int count = unzReadCurrentFile(reader_->file, bytes, static_cast<unsigned>(std::min(size, kMost)));
  if (count < 0 || reader_->stream.cut) refuse("workbook.damaged", part);
  reader_->given += static_cast<std::uint64_t>(count);
  if (count > 0) return static_cast<std::size_t>(count);
  // The end: the check sum is right only for all of the bytes that were promised.
  if (reader_->given != reader_->promised || unzCloseCurrentFile(reader_->file) != UNZ_OK)
    refuse("workbook.damaged", part);
  return 0;
}

}  // namespace mops::text
