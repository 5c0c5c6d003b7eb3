-- The words are read whole, once an edition and change, and looked through in the process: quicker than three indexes.
drop index search_words_sound;
drop index search_words_prefix;
drop index search_words_trigrams;
