using Microsoft.Playwright;

namespace ChurnLab.Notebooks.Tests.Jupyter;

/// <summary>A notebook open in the classic Jupyter Notebook, as a person handles it.</summary>
internal sealed class NotebookPage(IPage page, IReadOnlyList<string> others) : IAsyncDisposable
{
    private const float Patience = 90_000;
    private const float PatienceWithNotebook = 240_000;

    public IPage Page { get; } = page;

    /// <summary>Addresses of other machines the page asked for.</summary>
    public IReadOnlyList<string> Others { get; } = others;

    /// <summary>Waits for the kernel.</summary>
    public Task ConnectedAsync() => UntilAsync("() => window.Jupyter?.notebook?.kernel?.is_connected() && Jupyter.notebook._fully_loaded");

    public Task UntilAsync(string condition, object? argument = null) =>
        Page.WaitForFunctionAsync(condition, argument, new() { Timeout = Patience });

    /// <summary>Runs all cells and waits until each has its number: a whole study, beside other tests.</summary>
    public async Task RunAllAsync()
    {
        await Page.EvaluateAsync("() => Jupyter.notebook.execute_all_cells()");
        await Page.WaitForFunctionAsync(
            "() => Jupyter.notebook.get_cells().filter(cell => cell.cell_type === 'code').every(cell => typeof cell.input_prompt_number === 'number')",
            null,
            new() { Timeout = PatienceWithNotebook });
    }

    /// <summary>Runs a cell, by its place from 0, without waiting.</summary>
    public Task StartAsync(int cell) =>
        Page.EvaluateAsync("cell => { Jupyter.notebook.select(cell); Jupyter.notebook.execute_cell(); }", cell);

    // The reply numbers the cell; outputs come by another socket and may come later, until the kernel is idle again.
    public Task EndedAsync(int cell) => UntilAsync(
        "place => { const cell = Jupyter.notebook.get_cell(place); "
        + "return typeof cell.input_prompt_number === 'number' && Jupyter.notebook.kernel._msg_callbacks[cell.last_msg_id]?.iopub_done !== false; }",
        cell);

    /// <summary>Runs a cell to its end and returns the text of its outputs.</summary>
    public async Task<string> RunAsync(int cell)
    {
        await StartAsync(cell);
        await EndedAsync(cell);
        return await OutputAsync(cell);
    }

    public ILocator Cell(int cell) => Page.Locator(".cell").Nth(cell);

    public Task<string> OutputAsync(int cell) => Cell(cell).Locator(".output_wrapper").InnerTextAsync();

    /// <summary>Puts the cursor at the end of a cell.</summary>
    public Task EditAsync(int cell) => Page.EvaluateAsync(
        "cell => { Jupyter.notebook.select(cell); Jupyter.notebook.edit_mode(); const editor = Jupyter.notebook.get_cell(cell).code_mirror; "
        + "editor.focus(); editor.setCursor(editor.lineCount(), 0); }",
        cell);

    /// <summary>Shuts the kernel down and closes the page.</summary>
    public async ValueTask DisposeAsync()
    {
        await Page.EvaluateAsync("() => new Promise(done => Jupyter.notebook.session.delete(done, done))");
        await Page.Context.DisposeAsync();
    }
}
