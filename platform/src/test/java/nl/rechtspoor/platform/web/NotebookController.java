package nl.rechtspoor.platform.web;

import java.util.UUID;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.platform.access.AllowedTo;
import nl.rechtspoor.platform.commands.CommandDesk;
import nl.rechtspoor.platform.commands.Envelope;
import nl.rechtspoor.platform.commands.Receipt;
import nl.rechtspoor.platform.testing.Notebook.AddNote;
import nl.rechtspoor.platform.testing.Notebook.OpenNotebook;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The notebook of the tests over HTTP. */
@RestController
@RequestMapping("/api/v1/notebooks")
@AllowedTo({Role.JURIST, Role.AUDITOR})
class NotebookController {
    private final CommandDesk desk;

    NotebookController(CommandDesk desk) {
        this.desk = desk;
    }

    @PostMapping
    Receipt open(@RequestBody OpenNotebook command, Envelope envelope) {
        return desk.send(command, envelope);
    }

    @PostMapping("/{id}/notes")
    Receipt note(@PathVariable UUID id, @RequestBody Note body, Envelope envelope) {
        return desk.send(new AddNote(id, body.text()), envelope);
    }

    @PostMapping(path = "/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    long size(@RequestParam("file") MultipartFile file) {
        return file.getSize();
    }

    @GetMapping("/broken")
    String broken() {
        throw new IllegalStateException("Jan Voorbeeld broke it");
    }

    record Note(String text) {}
}
