using ChurnLab.Frames;
using ChurnLab.Notebooks.Tests.Testing;
using Microsoft.Playwright;

namespace ChurnLab.Notebooks.Tests.Frames;

/// <summary>Tables with pages in pages that are not ours.</summary>
[Trait("tier", "browser")]
public sealed class TablePagesBrowserTests(Browser browser) : IClassFixture<Browser>
{
    private static readonly Frame Clients = new(
        new IntegerColumn("номер", Enumerable.Range(0, 60).Select(row => (long?)((row * 37) % 60))),
        new TextColumn("город", Enumerable.Range(0, 60).Select(row => row % 7 == 3 ? null : row % 2 == 0 ? "Ярославль" : "Ёлкино")),
        new NumberColumn("баланс", Enumerable.Range(0, 60).Select(row => row == 5 ? double.NaN : (row - 30) * 1234.5).ToArray()),
        new DateColumn("дата", Enumerable.Range(0, 60).Select(row => (DateOnly?)new DateOnly(2024, 1, 1).AddDays((row * 11) % 60))));

    [Fact]
    public async Task Pages_are_turned_by_keyboard_and_each_table_has_its_own()
    {
        await using var opened = await OpenAsync(Clients.ToTable().WithPages(25), Clients.ToTable().WithPages(25));
        var (first, second) = (opened.Page.Locator(".churnlab-pages").First, opened.Page.Locator(".churnlab-pages").Last);

        Assert.Equal("строки 1–25 из 60", await Status(first));
        var next = first.GetByRole(AriaRole.Button, new() { Name = "следующая страница" });
        await next.FocusAsync();
        await opened.Page.Keyboard.PressAsync("Enter");
        await opened.Page.Keyboard.PressAsync("Space");
        await opened.Page.Keyboard.PressAsync("Enter");

        Assert.Equal("строки 51–60 из 60", await Status(first));
        Assert.Equal("строки 1–25 из 60", await Status(second));
        Assert.Equal(10, await Visible(first));
        Assert.Equal("true", await next.GetAttributeAsync("aria-disabled"));
        await Assertions.Expect(next).ToBeFocusedAsync();
        await first.GetByRole(AriaRole.Button, new() { Name = "первая страница" }).ClickAsync();
        Assert.Equal("строки 1–25 из 60", await Status(first));
        Assert.Empty(opened.Complaints);
    }

    [Theory]
    [InlineData("номер", "0", "59", "0")]
    [InlineData("город", "Ёлкино", "Ярославль", "Ярославль")]
    [InlineData("баланс", "−37 035,0", "35 800,5", "−37 035,0")]
    [InlineData("дата", "01.01.2024", "29.02.2024", "01.01.2024")]
    public async Task A_click_on_a_heading_sorts_all_rows_and_a_third_one_restores_them(string column, string least, string greatest, string original)
    {
        await using var opened = await OpenAsync(Clients.ToTable().WithPages(10));
        var table = opened.Page.Locator(".churnlab-pages");
        var place = Clients.ColumnNames.ToList().IndexOf(column);
        var heading = table.GetByRole(AriaRole.Button, new() { Name = column });

        foreach (var (order, expected) in new[] { ("ascending", least), ("descending", greatest), (null, original) })
        {
            await heading.ClickAsync();
            Assert.Equal(order, await table.Locator("th").Nth(place).GetAttributeAsync("aria-sort"));
            var top = await table.Locator("tbody tr:not([hidden]) td").Nth(place).TextContentAsync();
            Assert.Equal(expected, top!.Replace('\u00A0', ' ').Replace('\u202F', ' '));
        }
    }

    [Fact]
    public async Task Of_a_cut_table_the_pages_count_the_rows_that_are_not_there()
    {
        var frame = new Frame(new IntegerColumn("row", Enumerable.Range(1, 5000).Select(row => (long?)row)));
        await using var opened = await OpenAsync(frame.ToTable(new TableOptions { PageSize = 10, MaxPagedRows = 40 }));
        var table = opened.Page.Locator(".churnlab-pages");

        Assert.False(await table.Locator("tr.gap").IsVisibleAsync());
        await table.GetByRole(AriaRole.Button, new() { Name = "следующая страница" }).ClickAsync();
        Assert.True(await table.Locator("tr.gap").IsVisibleAsync());
        await table.GetByRole(AriaRole.Button, new() { Name = "последняя страница" }).ClickAsync();
        Assert.Equal("строки 4991–5000 из 5000", await Status(table));
        Assert.Equal(0, await table.Locator(".churnlab-sort").CountAsync());
    }

    [Fact]
    public async Task Without_scripts_every_row_is_shown()
    {
        var page = await OutputsPage.WriteAsync("table-no-scripts", Clients.ToTable().WithPages(25).ToHtml());
        await using var opened = await browser.OpenAsync(page, new() { JavaScriptEnabled = false });

        Assert.Equal(60, await Visible(opened.Page.Locator(".churnlab-pages")));
    }

    private static Task<int> Visible(ILocator table) => table.Locator("tbody tr:visible").CountAsync();

    private static async Task<string> Status(ILocator table) =>
        (await table.GetByRole(AriaRole.Status).TextContentAsync())!.Replace('\u00A0', ' ').Replace('\u202F', ' ');

    private async Task<OfflinePage> OpenAsync(params FrameTable[] tables) => await browser.OpenAsync(
        await OutputsPage.WriteAsync($"table-pages-{Guid.NewGuid():N}", tables.Select(table => table.ToHtml())));
}
