# ************************************************************
# Ilse Brandvold dump of data
# Export date: 2023-05-06 07:08:09
# How to use:
# * create a fresh database
# * run migrations (`php artisan migrate`)
# * import this sql file
# ************************************************************

SET FOREIGN_KEY_CHECKS=0;

INSERT IGNORE INTO `accounts` (`id`,`api_key`,`number_of_invitations_sent`) VALUES
 (1,'secret',NULL);

INSERT IGNORE INTO `activities` (`id`,`account_id`,`activity_type_id`,`summary`,`description`,`happened_at`,`created_at`,`updated_at`) VALUES
 (21,1,NULL,'Lunch by the weir','Talked about who leads the second line.','2020-10-10','2020-10-11 18:00:00','2020-10-11 18:00:00');

INSERT IGNORE INTO `contacts` (`id`,`account_id`,`first_name`,`middle_name`,`last_name`,`nickname`,`gender_id`,`description`,`uuid`,`is_starred`,`is_partial`,`is_active`,`is_dead`,`first_met_special_date_id`,`first_met_where`,`first_met_additional_info`,`job`,`company`,`food_preferences`,`created_at`,`updated_at`) VALUES
 (11,1,'Amara',NULL,'Quill','Am',1,'Calm in a storm','00000000-0000-4000-8000-000000000011',0,0,1,0,31,'the weir','Both were lost\nin the \'fog\'','Network designer','City Hospital','No fish','2019-02-03 10:00:00','2022-02-03 10:00:00'),
 (12,1,'Bo',NULL,'Moss',NULL,1,NULL,'00000000-0000-4000-8000-000000000012',0,0,1,0,NULL,NULL,NULL,NULL,NULL,NULL,'2019-03-03 10:00:00','2022-02-03 10:00:00'),
 (13,1,'Little',NULL,'Moss',NULL,1,NULL,'00000000-0000-4000-8000-000000000013',0,1,1,0,NULL,NULL,NULL,NULL,NULL,NULL,'2019-03-03 10:00:00','2022-02-03 10:00:00'),
 (14,1,'Ilse',NULL,'Brandvold',NULL,1,NULL,'00000000-0000-4000-8000-000000000014',0,0,1,0,NULL,NULL,NULL,NULL,NULL,NULL,'2019-01-01 08:00:00','2022-02-03 10:00:00');

INSERT IGNORE INTO `activity_contact` (`activity_id`,`account_id`,`contact_id`) VALUES
 (21,1,11),
 (21,1,12);

INSERT IGNORE INTO `calls` (`id`,`account_id`,`contact_id`,`called_at`,`content`,`contact_called`,`created_at`,`updated_at`) VALUES
 (1,1,11,'2020-03-04 00:00:00','Asked how to begin with radio.',0,'2020-03-04 21:30:00','2020-03-04 21:30:00');

INSERT IGNORE INTO `companies` (`id`,`account_id`,`name`,`website`,`number_of_employees`,`created_at`,`updated_at`) VALUES
 (5,1,'Weirs and Sons',NULL,NULL,NULL,NULL);

INSERT IGNORE INTO `contact_field_types` (`id`,`account_id`,`name`,`fontawesome_icon`,`protocol`,`delible`,`type`,`created_at`,`updated_at`) VALUES
 (1,1,'Email','fa fa-envelope','mailto:',0,'email',NULL,NULL),
 (2,1,'Phone','fa fa-phone','tel:',0,'phone',NULL,NULL),
 (3,1,'Chat',NULL,NULL,1,NULL,NULL,NULL);

INSERT IGNORE INTO `contact_fields` (`id`,`account_id`,`contact_id`,`contact_field_type_id`,`data`,`created_at`,`updated_at`) VALUES
 (1,1,11,1,'amara@example.org',NULL,NULL),
 (2,1,11,2,+442000000001,NULL,NULL),
 (3,1,11,3,'amara.q',NULL,NULL);

INSERT IGNORE INTO `conversations` (`id`,`account_id`,`contact_id`,`contact_field_type_id`,`created_at`,`updated_at`) VALUES
 (1,1,11,1,'2020-06-07 08:00:00','2020-06-07 08:00:00');

INSERT IGNORE INTO `days` (`id`,`account_id`,`date`,`rate`,`comment`,`created_at`,`updated_at`) VALUES
 (1,1,'2021-01-03',3,'Sun on the river','2021-01-03 20:00:00',NULL),
 (2,1,'2021-01-04',2,NULL,'2021-01-04 20:00:00',NULL);

INSERT IGNORE INTO `entries` (`id`,`account_id`,`title`,`post`,`created_at`,`updated_at`) VALUES
 (9,1,'A calm day','Finished the map of the north station.','2021-01-02 20:00:00','2021-01-02 20:00:00');

INSERT IGNORE INTO `gifts` (`id`,`account_id`,`contact_id`,`name`,`comment`,`url`,`amount`,`currency_id`,`status`,`date`,`created_at`,`updated_at`) VALUES
 (1,1,11,'A scarf; red, (wool)',NULL,NULL,NULL,NULL,'idea',NULL,NULL,NULL);

INSERT IGNORE INTO `journal_entries` (`id`,`account_id`,`date`,`journalable_id`,`journalable_type`,`created_at`,`updated_at`) VALUES
 (1,1,'2021-01-01 00:00:00',9,'App\\Models\\Journal\\Entry',NULL,NULL);

INSERT IGNORE INTO `messages` (`id`,`account_id`,`contact_id`,`conversation_id`,`content`,`written_at`,`written_by_me`,`created_at`,`updated_at`) VALUES
 (1,1,11,1,'Shall we walk?','2020-06-07 00:00:00',1,'2020-06-07 08:00:00',NULL),
 (2,1,11,1,'Yes, at four.','2020-06-07 00:00:00',0,'2020-06-07 08:00:00',NULL);

INSERT IGNORE INTO `notes` (`id`,`account_id`,`contact_id`,`body`,`is_favorited`,`favorited_at`,`created_at`,`updated_at`) VALUES
 (1,1,11,'Her team doubles in spring.',0,NULL,'2021-05-06 23:30:00',NULL);

INSERT IGNORE INTO `occupations` (`id`,`account_id`,`contact_id`,`company_id`,`title`,`description`,`salary`,`salary_unit`,`currently_works_here`,`start_date`,`end_date`,`created_at`,`updated_at`) VALUES
 (1,1,12,5,'Gauger',NULL,NULL,NULL,1,NULL,NULL,NULL,NULL);

INSERT IGNORE INTO `reminders` (`id`,`account_id`,`contact_id`,`initial_date`,`title`,`description`,`frequency_type`,`frequency_number`,`delible`,`inactive`,`created_at`,`updated_at`) VALUES
 (1,1,11,'2020-01-02','Birthday',NULL,'year',1,0,0,NULL,NULL);

INSERT IGNORE INTO `special_dates` (`id`,`account_id`,`contact_id`,`uuid`,`is_age_based`,`is_year_unknown`,`date`,`created_at`,`updated_at`) VALUES
 (31,1,11,'y',0,0,'2015-09-01',NULL,NULL);

INSERT IGNORE INTO `tags` (`id`,`account_id`,`name`,`name_slug`,`description`,`created_at`,`updated_at`) VALUES
 (1,1,'mentor','mentor',NULL,NULL,NULL);

INSERT IGNORE INTO `contact_tag` (`contact_id`,`tag_id`,`account_id`,`created_at`,`updated_at`) VALUES
 (11,1,1,NULL,NULL);

INSERT IGNORE INTO `users` (`id`,`first_name`,`last_name`,`email`,`me_contact_id`,`admin`,`password`,`account_id`) VALUES
 (1,'Ilse','Brandvold','ilse@example.org',14,1,'$2y$10$secret',1);

INSERT IGNORE INTO `contact_photo` (`contact_id`, `photo_id`, `created_at`, `updated_at`) VALUES
;

SET FOREIGN_KEY_CHECKS=1;
