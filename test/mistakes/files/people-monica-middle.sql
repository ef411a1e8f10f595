INSERT INTO `contacts` (`id`,`first_name`) VALUES
 (1,'Bo')
INSERT INTO `notes` (`id`) VALUES (1