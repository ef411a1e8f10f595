INSERT INTO `accounts` (`id`) VALUES (1);
INSERT INTO `contacts` (`id`,`first_name`) VALUES
 (1,'Bo'),
 (2);
INSERT INTO `notes` (`id`,`body`) VALUES
 (1,'and then
