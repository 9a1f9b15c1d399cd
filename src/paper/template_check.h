// template_check.h -- whether a field is one of the paper, and the faults of a template with their places.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostic.h"
#include "paper/guard.h"
#include "paper/template.h"

namespace mops::paper {

// Words of a paragraph, and where it stands.
struct TextPlace {
  const std::string& part;
  std::size_t paragraph = 0;
  const std::string& text;
};

// CODE of what is wrong with FIELD; OTHER is a name beside it: the nearest that there is, the second list.
using TellFault = std::function<void(std::string_view code, const TextPlace& place, const std::string& field,
                                     const std::string& other)>;

// FIELD as one of PAPER; tells and returns nothing when the paper has no such field.
std::optional<KnownField> know_field(const Field& field, const Paper& paper, const TextPlace& place,
                                     const TellFault& tell);

class FaultList {
 public:
  FaultList(const std::string& path, const Paper& paper);
  FaultList(const FaultList&) = delete;
  FaultList& operator=(const FaultList&) = delete;

  const Refusal& refusal() const { return refusal_; }
  const TellFault& teller() const { return teller_; }
  bool deep() const { return deep_; }  // too deep to be walked
  const std::vector<Diagnostic>& all() const { return faults_; }
  std::vector<Diagnostic> take() { return std::move(faults_); }

 private:
  void add(std::string_view code, Arguments arguments);

  std::string path_;
  std::vector<Diagnostic> faults_;
  Refusal refusal_;
  TellFault teller_;
  bool deep_ = false;
};

}  // namespace mops::paper
