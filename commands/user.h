// user.h -- who runs the program, by the files of this machine.
//
// The binary is static: asking the C library would load the name services of another build of it into the process, and
// crash it for whoever stands in a directory and not in /etc/passwd.  Such a user is known by number.
#pragma once

#include <sys/types.h>

#include <optional>
#include <string>

namespace mops::commands {

// The account that the process has: its name in /etc/passwd, else "uid 54321".
std::string system_user();

// Who acts when nobody says otherwise: under sudo the one who called it, else the account.
std::string user_name();

// The number of a group of /etc/group; a number is taken as it is.
std::optional<gid_t> group_number(const std::string& group);

}  // namespace mops::commands
