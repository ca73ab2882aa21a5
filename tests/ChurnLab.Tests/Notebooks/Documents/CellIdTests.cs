using ChurnLab.Notebooks.Documents;
using FsCheck;
using FsCheck.Fluent;

namespace ChurnLab.Tests.Notebooks.Documents;

public sealed class CellIdTests
{
    [Fact]
    public void The_same_content_at_the_same_place_gives_the_same_identity()
    {
        Assert.Equal(CellId.New("x", 1), CellId.New("x", 1));
        Assert.NotEqual(CellId.New("x", 1), CellId.New("x", 2));
        Assert.NotEqual(CellId.New("x", 1), CellId.New("y", 1));
        Assert.Matches("^[0-9a-f]{8}$", CellId.New("x", 1));
    }

    [Fact]
    public void A_taken_identity_is_not_given_again()
    {
        var first = CellId.New("x", 1);
        Assert.NotEqual(first, CellId.New("x", 1, new HashSet<string> { first }));
    }

    [Theory]
    [InlineData("a-B_9", true)]
    [InlineData("", false)]
    [InlineData("a b", false)]
    [InlineData("a\n", false)]
    [InlineData("Ж", false)]
    public void Identities_are_letters_digits_and_dashes(string id, bool valid) => Assert.Equal(valid, CellId.IsValid(id));

    [Fact]
    public void Identities_have_at_most_64_characters()
    {
        Assert.True(CellId.IsValid(new string('a', 64)));
        Assert.False(CellId.IsValid(new string('a', 65)));
    }

    [Fact]
    public void The_first_holder_keeps_a_doubled_identity_and_the_member_stands_before_the_metadata()
    {
        var document = NotebookFile.Parse(
            """
            {"cells": [
              {"cell_type": "raw", "id": "a", "metadata": {}, "source": "1"},
              {"cell_type": "raw", "id": "a", "metadata": {}, "source": "2"},
              {"cell_type": "raw", "metadata": {}, "source": "3"}], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
            """, "a.ipynb");
        Assert.True(CellId.Ensure(document));
        Assert.Equal(["a", CellId.New("2", 1), CellId.New("3", 2)], document.Cells.Select(cell => cell.Id));
        Assert.Equal(["cell_type", "id", "metadata", "source"], document.Cells[2].Json.Select(member => member.Key));
        Assert.False(CellId.Ensure(document));
    }

    [Fact]
    public void Ensured_identities_are_valid_and_unique() => Prop.ForAll<int>(ArbMap.Default.ArbFor<int>(), seed =>
    {
        var document = NotebookFile.Parse(RandomNotebook.Text(seed), "random.ipynb");
        CellId.Ensure(document);
        Assert.All(document.Cells, cell => Assert.True(CellId.IsValid(cell.Id)));
        Assert.Equal(document.Cells.Count, document.Cells.Select(cell => cell.Id).Distinct(StringComparer.Ordinal).Count());
    }).QuickCheckThrowOnFailure();
}
