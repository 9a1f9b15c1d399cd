-- The operation with which the last meeting of the round up to the day of the report had been recorded: the meeting, its
-- members and its lists. What it decided is told as the records were then, whatever became of them since (R-10).
SELECT max(coalesce((SELECT c.prev_op FROM change c WHERE c.entity = part.entity AND c.record = part.id AND c.rev = 1),
                    part.op))
FROM (SELECT m.id
      FROM recruitment_round r
      JOIN commission_meeting m ON m.round_id = r.id AND m.held_on <= :as_of
      WHERE r.key = :round
      ORDER BY m.number DESC LIMIT 1) AS meeting
JOIN (SELECT 'commission_meeting' AS entity, id, op, id AS meeting_id FROM commission_meeting
      UNION ALL SELECT 'meeting_member', id, op, meeting_id FROM meeting_member
      UNION ALL SELECT 'list_entry', id, op, meeting_id FROM list_entry) AS part ON part.meeting_id = meeting.id
