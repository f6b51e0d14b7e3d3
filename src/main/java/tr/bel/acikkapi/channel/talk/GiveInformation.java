package tr.bel.acikkapi.channel.talk;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.bel.acikkapi.contact.Contacts;
import tr.bel.acikkapi.contact.Phase;

/** A matter that was answered on the spot opens no case: the contact alone tells of it, once for a form. */
@Component
class GiveInformation {

    private static final int LONGEST_SUMMARY = 300;

    private final Conversations conversations;
    private final Contacts contacts;

    GiveInformation(Conversations conversations, Contacts contacts) {
        this.conversations = conversations;
        this.contacts = contacts;
    }

    @Transactional
    public void give(Conversation talk, @Nullable String subject, String said) {
        conversations.settle(talk, () -> take(talk.contactId(), subject, said));
    }

    private void take(long contact, @Nullable String subject, String said) {
        boolean caseOpened = contacts.phases(contact).stream().anyMatch(p -> p.phase() == Phase.MATTER_RECORDED);
        if (caseOpened) {
            contacts.phase(contact, Phase.INFORMATION_GIVEN, subject);
        } else {
            contacts.informationOnly(contact, subject, said.substring(0, Math.min(LONGEST_SUMMARY, said.length())));
        }
    }
}
