-- code: goods_item.over_stock
-- severity: error
-- entity: goods_item
-- basis: R-59
-- scope: goods_item
-- via: goods_item, goods_issue.item
-- field: stock
-- message-en: {issued} pieces of {item} were handed out, {stock} were in stock
-- message-pl: wydano {issued} szt. {item}, a stan wynosi {stock}
-- guidance-en: Correct the quantity or the stock.
-- guidance-pl: Popraw ilość albo stan.
-- bad: three workbooks out of two
-- bad-pl: trzy zeszyty z dwóch
-- good: the last workbook is handed out
-- good-pl: wydano ostatni zeszyt
SELECT g.id AS id, g.key AS item, sum(i.quantity) AS issued, g.stock AS stock
FROM scope
CROSS JOIN goods_item g ON g.id = scope.id
CROSS JOIN goods_issue i ON i.item_id = g.id
GROUP BY g.id
HAVING sum(i.quantity) > g.stock
