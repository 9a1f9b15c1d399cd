#include "text/encoding_survey.h"

#include <algorithm>

namespace mops::text {
namespace {

constexpr std::size_t kContext = 4;  // bytes kept on either side

enum class Sign { missing, polish, foreign, print, other };

bool is_polish(char32_t c) {
  constexpr std::u32string_view kLetters = U"ąćęłńóśźżĄĆĘŁŃÓŚŹŻ";
  return kLetters.find(c) != kLetters.npos;
}

bool is_foreign_letter(char32_t c) {
  return (c >= 0xC0 && c <= 0xFF && c != 0xD7 && c != 0xF7) || (c >= 0x100 && c <= 0x17F);
}

bool is_capital(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  if (c <= 0xFF) return c >= 0xC0 && c <= 0xDE;
  return (c >= 0x139 && c <= 0x148) || c >= 0x179 ? c % 2 == 1 : c % 2 == 0;
}

bool is_known_letter(char32_t c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || is_foreign_letter(c); }

Sign sign_of(char32_t c) {
  constexpr std::u32string_view kPrint = U"„”“‘’‚–—…€§°«»·\u00A0\u00AD";
  if (c == 0xFFFD) return Sign::missing;
  if (is_polish(c)) return Sign::polish;
  if (is_foreign_letter(c)) return Sign::foreign;
  return kPrint.find(c) != kPrint.npos ? Sign::print : Sign::other;
}

}  // namespace

void EncodingSurvey::feed(std::string_view block) {
  const auto done = at_ > kContext ? at_ - kContext : 0;
  pending_.erase(0, done);
  at_ -= done;
  utf8_to_ -= std::min(utf8_to_, done);
  pending_ += block;
  while (at_ + kContext < pending_.size()) look_at(at_++);
}

void EncodingSurvey::finish() {
  while (at_ < pending_.size()) look_at(at_++);
}

void EncodingSurvey::look_at(std::size_t at) {
  const auto byte = static_cast<unsigned char>(pending_[at]);
  if (byte == '\n' || (byte == '\r' && (at + 1 == pending_.size() || pending_[at + 1] != '\n'))) ++line_;
  if (byte < 0x80) return;
  ++foreign_;
  ++counts_[byte];
  if (at >= utf8_to_) {
    const auto size = utf8_sequence(std::string_view(pending_).substr(at));
    utf8_to_ = at + size;
    const bool letters = (byte >= 0xC3 && byte <= 0xC5) || (byte == 0xE2 && pending_[at + 1] == '\x80');
    if (size > 0 && letters) ++utf8_letters_;
    if (size == 0 && bad_line_ == 0) bad_line_ = line_;
  }
  for (auto& tally : tallies_) weigh(tally, at);
}

void EncodingSurvey::weigh(Tally& tally, std::size_t at) const {
  const auto meaning = [&](std::size_t place) {
    return place < pending_.size() ? meaning_of(static_cast<unsigned char>(pending_[place]), tally.encoding) : U' ';
  };
  const auto before = at == 0 ? U' ' : meaning(at - 1), c = meaning(at), after = meaning(at + 1);
  const auto sign = sign_of(c);
  if (sign == Sign::missing) {
    if (tally.missing_line == 0) tally.missing_line = line_;
    tally.score -= 8;
  } else if (sign == Sign::other) {
    tally.score -= 6;
  } else if (sign == Sign::print) {
    tally.score += is_known_letter(before) && is_known_letter(after) ? -4 : 2;
  } else {
    const bool out_of_place =
        is_capital(c)
            ? is_known_letter(before) && (!is_capital(before) || (is_known_letter(after) && !is_capital(after)))
            : is_capital(before) && is_known_letter(after) && is_capital(after);
    const bool among_foreign = sign == Sign::foreign && (sign_of(before) == Sign::foreign && before >= 0x80);
    tally.score += out_of_place ? -4 : among_foreign ? -3 : sign == Sign::polish ? 4 : 1;
  }
}

std::size_t EncodingSurvey::first_missing_line(Encoding encoding) const {
  const auto* const found = std::ranges::find(tallies_, encoding, &Tally::encoding);
  return found == tallies_.end() ? 0 : found->missing_line;
}

bool EncodingSurvey::reads_alike(Encoding one, Encoding other) const {
  for (std::size_t byte = 0x80; byte < counts_.size(); ++byte) {
    const auto b = static_cast<unsigned char>(byte);
    if (counts_[byte] > 0 && meaning_of(b, one) != meaning_of(b, other)) return false;
  }
  return true;
}

std::optional<Encoding> EncodingSurvey::best() const {
  const auto* const best = std::ranges::max_element(tallies_, {}, &Tally::score);
  const bool convincing =
      best->score > 0 && best->missing_line == 0 && best->score * 2 >= static_cast<std::int64_t>(foreign_);
  if (!convincing) return std::nullopt;
  const bool rival = std::ranges::any_of(tallies_, [&](const Tally& other) {
    return other.score == best->score && !reads_alike(best->encoding, other.encoding);
  });
  return rival ? std::nullopt : std::optional(best->encoding);
}

}  // namespace mops::text
