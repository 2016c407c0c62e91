-- Names in clear do not stay; views are saved in the schema staff now, sealed.
drop table saved_view;
