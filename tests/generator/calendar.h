// calendar.h -- days as integers, with the working days of Poland.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace example {

using Day = int;                    // days since 1970-01-01; 0 stands for "no day"
using Break = std::pair<Day, Day>;  // both days inclusive

Day day(int year, int month, int of_month);
int year_of(Day day);
int month_of(Day day);
int day_of(Day day);
int weekday_of(Day day);        // 1 = Monday ... 7 = Sunday
bool is_working_day(Day day);   // neither a weekend nor a public holiday
Day working_day_from(Day day);  // that day or the next working one
Day after_working_days(Day day, int count);
bool in_any(const std::vector<Break>& breaks, Day day);
int age_on(Day birth, Day on);

std::string iso(Day day);               // 2016-03-01, empty for 0
std::string polish(Day day);            // 01.03.2016
std::string clock(int minutes);         // 09:05
std::string polish_clock(int minutes);  // 9.05

}  // namespace example
