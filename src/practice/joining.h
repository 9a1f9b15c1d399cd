// joining.h -- somebody admitted joins the project, or comes back to it.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "practice/origin.h"
#include "work/participation.h"

namespace mops::practice {

// Fields of the joining day: what the application says, unless the confirmation says that it has changed since.
std::span<const std::string_view> joining_fields();

// The answer to the place of FREED that was offered to APPLICATION from the reserve list.
void answer_offer(change::Writer& writer, const Origin& origin, const std::string& application,
                  const std::string& freed, std::string_view answer, const std::string& on);

struct Confirmation {
  std::string application;  // key
  std::string on;           // ISO
  // What else is said: participation (its key), declared_on, data_statement_on, and fields of the joining day.
  std::map<std::string, std::string, std::less<>> said;
};

class Joining {
 public:
  enum class Outcome { refused, joined, returned, known };

  Joining(change::Writer& writer, Confirmation confirmation, const change::RecordInput& from);

  // Whoever was never in the project joins it, with a place offered from the reserve list taken; whoever was
  // interrupted goes on with the same participation. Who is confirmed already is not joined anew: the same words change
  // nothing, others are a fault, and so is a confirmation of somebody who is inside or whose participation is over.
  Outcome run();

  // After `returned`: the participation that goes on, and whether a contract of it is in force.
  const std::string& participation() const { return participation_; }
  bool has_contract() const { return has_contract_; }

 private:
  bool says(std::string_view name) const { return confirmation_.said.contains(name); }
  std::string said(std::string_view name) const;
  Outcome refuse(std::string_view code, Arguments arguments, std::string_view column = {});

  Outcome confirm_again(const change::Row& application, const work::Participation& inside);
  bool is_said_otherwise(const change::Row& application, const work::Participation& inside) const;
  bool take_offer(const change::Row& application);
  Outcome join(const change::Row& application);
  Outcome come_back(const work::Participation& before);

  change::Writer& writer_;
  change::RecordStore& records_;
  Confirmation confirmation_;
  Origin origin_;
  std::string participation_;
  bool has_contract_ = false;
};

}  // namespace mops::practice
