// What the records of papers still lack, by category and year.

MATCH (p:Paper {imported: true})
WHERE p.source_id STARTS WITH '2699.'
CALL pith.completeness(p.pith_number) YIELD item, done
RETURN p.primary_cat AS category, item, sum(CASE WHEN done THEN 1 ELSE 0 END) AS done, count(*) AS papers
ORDER BY category, item;
// | category | item | done | papers |
// | cs.LG | Author claim | 18 | 201 |
// | cs.LG | Bitcoin timestamp | 0 | 201 |
// | cs.LG | Citations | 186 | 201 |
// | cs.LG | Internet Archive | 34 | 201 |
// | cs.LG | Portable graph bundle | 201 | 201 |
// | cs.LG | Replications | 8 | 201 |

// How complete each year is: boxes ticked, of all boxes.
MATCH (p:Paper {imported: true})
WHERE p.source_id STARTS WITH '2699.'
CALL pith.completeness(p.pith_number) YIELD done
RETURN p.year AS year, sum(CASE WHEN done THEN 1 ELSE 0 END) AS done, count(*) AS boxes
ORDER BY year LIMIT 4;
// | year | done | boxes |
// | 2016 | 33 | 120 |
// | 2017 | 47 | 120 |
// | 2018 | 46 | 120 |
// | 2019 | 48 | 120 |
