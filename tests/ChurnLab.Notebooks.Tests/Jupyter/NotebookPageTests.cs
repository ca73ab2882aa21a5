using ChurnLab.Notebooks.Documents;
using ChurnLab.Notebooks.Tests.Testing;
using ChurnLab.Tests.Testing;
using Microsoft.Playwright;

namespace ChurnLab.Notebooks.Tests.Jupyter;

/// <summary>The kernel under the hands of a person: Jupyter Notebook 6 in a browser.</summary>
[Trait("tier", "clients")]
public sealed class NotebookPageTests(NotebookServer server, Browser browser) : IClassFixture<NotebookServer>, IClassFixture<Browser>
{
    private const string Load = "#r \"../artifacts/studies/ChurnLab.Studies.dll\"\nusing ChurnLab.Frames;\nusing ChurnLab.Hosting;\n"
        + "var clients = new Frame(new IntegerColumn(\"products\", [1L, 2L]));";

    [Fact]
    public async Task The_bank_notebook_runs_whole_with_figures_that_answer_the_mouse_and_is_saved_as_it_was()
    {
        await using var page = await OpenAsync(server.Copy("01-bank-churn.ipynb"));
        await page.RunAllAsync();

        await Assertions.Expect(page.Page.Locator(".output_error")).ToHaveCountAsync(0);
        var figures = page.Page.Locator(".churnlab-figure");
        await page.UntilAsync("() => [...document.querySelectorAll('.churnlab-figure')].every(figure => figure.querySelector('.main-svg'))");
        Assert.InRange(await figures.CountAsync(), 10, 100);
        await HoverAsync(page.Page, figures.First);
        Assert.Empty(page.Others);
        await ShotAsync(page, "bank");

        await page.Page.EvaluateAsync("() => Jupyter.notebook.save_notebook()");
        var original = NotebookFile.Read(Repository.PathOf("notebooks", "01-bank-churn.ipynb"));
        var saved = NotebookFile.Read(server.PathOf("01-bank-churn.ipynb"));
        Assert.Equal(original.Metadata.ToJsonString(), saved.Metadata.ToJsonString());
        Assert.All(saved.Cells.Where(cell => cell.Kind == CellKind.Code), cell => Assert.NotNull(cell.ExecutionCount));
    }

    [Fact]
    public async Task An_endless_cell_is_interrupted_by_the_button_and_the_session_goes_on()
    {
        await using var page = await OpenAsync(server.Write("interrupt.ipynb", "var kept = 41;", "display(\"begun\");\nwhile (true) { }", "kept + 1"));
        await page.RunAsync(0);
        await page.StartAsync(1);
        await Assertions.Expect(page.Cell(1).Locator(".output_wrapper")).ToContainTextAsync("begun", new() { Timeout = 30_000 });

        await page.Page.ClickAsync("button[title='interrupt the kernel']");
        await page.EndedAsync(1);

        Assert.Contains("The cell was interrupted.", await page.OutputAsync(1), StringComparison.Ordinal);
        Assert.Contains("> 2 | while (true) { }", await page.OutputAsync(1), StringComparison.Ordinal);
        Assert.Contains("42", await page.RunAsync(2), StringComparison.Ordinal);
        await ShotAsync(page, "interrupt");
    }

    [Fact]
    public async Task A_restart_through_the_menu_forgets_what_was_declared_and_counts_from_one()
    {
        await using var page = await OpenAsync(server.Write("restart.ipynb", "var kept = 41;", "kept"));
        await page.RunAsync(0);
        Assert.Contains("41", await page.RunAsync(1), StringComparison.Ordinal);

        await page.Page.ClickAsync("#kernellink");
        await page.Page.ClickAsync("#restart_kernel a");
        await page.Page.ClickAsync(".modal-dialog .btn-danger");
        await page.UntilAsync("() => !document.querySelector('.modal-dialog')");
        await page.ConnectedAsync();

        Assert.Contains("'kept' does not exist", await page.RunAsync(1), StringComparison.Ordinal);
        Assert.Equal(1, await page.Page.EvaluateAsync<int>("() => Jupyter.notebook.get_cell(1).input_prompt_number"));
    }

    [Fact]
    public async Task Tab_completes_members_and_shift_tab_shows_signature_and_documentation()
    {
        await using var page = await OpenAsync(server.Write("complete.ipynb", Load, ""));
        await page.RunAsync(0);

        await page.EditAsync(1);
        await page.Page.Keyboard.TypeAsync("clients.Gro");
        await page.Page.Keyboard.PressAsync("Tab");
        await page.UntilAsync("() => Jupyter.notebook.get_cell(1).get_text() === 'clients.GroupBy'");
        await page.Page.Keyboard.TypeAsync(".");
        await page.Page.Keyboard.PressAsync("Backspace");
        await page.Page.Keyboard.TypeAsync("(");
        await page.Page.Keyboard.PressAsync("Shift+Tab");

        var tooltip = page.Page.Locator("#tooltip");
        await Assertions.Expect(tooltip).ToContainTextAsync("GroupBy(params IEnumerable<string> columns)");
        await Assertions.Expect(tooltip).ToContainTextAsync("Groups");
        await ShotAsync(page, "tooltip");
        await page.Page.Keyboard.PressAsync("Escape");

        await page.Page.EvaluateAsync("() => Jupyter.notebook.get_cell(1).set_text('clients.')");
        await page.EditAsync(1);
        await page.Page.Keyboard.PressAsync("End");
        await page.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Page.Locator("#complete option", new() { HasTextString = "GroupBy" })).ToHaveCountAsync(1);
        await ShotAsync(page, "completion");
    }

    [Fact]
    public async Task A_question_of_a_cell_is_asked_below_it_and_the_answer_passed_on()
    {
        await using var page = await OpenAsync(server.Write("input.ipynb", "var name = input(\"Имя: \");\n\"Привет, \" + name"));
        await page.StartAsync(0);
        await page.Page.FillAsync(".raw_input", "Анна");
        await page.Page.PressAsync(".raw_input", "Enter");
        await page.EndedAsync(0);

        Assert.Contains("Привет, Анна", await page.OutputAsync(0), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Long_work_shows_a_bar_that_moves()
    {
        const string Work = "using (var work = ProgressScope.Start(\"Поиск сегментов\", 40))\n    for (var i = 1; i <= 40; i++)\n    {\n"
            + "        System.Threading.Thread.Sleep(100);\n        work.Report(i);\n    }";
        await using var page = await OpenAsync(server.Write("progress.ipynb", Load, Work));
        await page.RunAsync(0);
        await page.StartAsync(1);

        await page.UntilAsync("() => document.querySelector('.output progress')?.value > 0");
        var early = await page.Page.EvalOnSelectorAsync<double>(".output progress", "bar => bar.value");
        await ShotAsync(page, "progress");
        await page.EndedAsync(1);
        await page.UntilAsync("() => document.querySelector('.output progress').value === 1");

        Assert.InRange(early, 0.01, 0.99);
        Assert.Equal(1, await page.Page.Locator(".output progress").CountAsync());
        Assert.Contains("Поиск сегментов", await page.OutputAsync(1), StringComparison.Ordinal);
    }

    private static async Task HoverAsync(IPage page, ILocator figure)
    {
        await figure.ScrollIntoViewIfNeededAsync();
        var box = await figure.Locator(".nsewdrag").First.BoundingBoxAsync() ?? throw new InvalidOperationException("The figure has no plot.");
        Assert.InRange(box.Width, 200, 2_000);
        Assert.InRange(box.Height, 100, 2_000);
        await page.Mouse.MoveAsync(box.X + (box.Width / 3), box.Y + (box.Height * 0.9f));
        await page.Mouse.MoveAsync(box.X + (box.Width / 3) + 3, box.Y + (box.Height * 0.9f));
        await Assertions.Expect(figure.Locator(".hoverlayer .hovertext")).Not.ToHaveCountAsync(0);
    }

    // To be looked at by eye; nothing compares them.
    private static async Task ShotAsync(NotebookPage page, string name)
    {
        var options = new PageScreenshotOptions { Path = Repository.PathOf("artifacts", "screenshots", $"notebook-{name}.png") };
        await page.Page.ScreenshotAsync(options);
    }

    private async Task<NotebookPage> OpenAsync(Uri address)
    {
        var (page, others) = await browser.OpenServedAsync(address, new() { ViewportSize = new() { Width = 1280, Height = 900 } });
        var notebook = new NotebookPage(page, others);
        await notebook.ConnectedAsync();
        return notebook;
    }
}
