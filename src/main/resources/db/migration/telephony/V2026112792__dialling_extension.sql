create index telephony_dialling_extension_idx on telephony.dialling (extension, call_id desc);
comment on index telephony.telephony_dialling_extension_idx is 'whose order rings at this telephone now';
