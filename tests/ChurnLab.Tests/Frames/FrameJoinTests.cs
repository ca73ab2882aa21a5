using ChurnLab.Frames;

namespace ChurnLab.Tests.Frames;

public sealed class FrameJoinTests
{
    private static readonly Frame Clients = new(
        new IntegerColumn("id", [1, 2, 3, null]),
        new TextColumn("city", ["Углич", "Ростов", "Кашин", "Ростов"]));

    private static readonly Frame Cities = new(
        new TextColumn("city", ["Ростов", "Рыбинск", "Углич", null]),
        new IntegerColumn("people", [30, 180, 30, 1]),
        new BooleanColumn("river", [false, true, true, null]),
        new DateColumn("founded", [new(862, 1, 1), new(1071, 1, 1), new(937, 1, 1), null]),
        new NumberColumn("area", [32.0, 101, 26, 0]));

    [Fact]
    public void Columns_of_the_right_frame_come_to_rows_with_equal_keys()
    {
        var joined = Clients.Join(Cities, "city");

        Assert.Equal(["id", "city", "people", "river", "founded", "area"], joined.ColumnNames);
        Assert.Equal([1, 2, null], joined.Integer("id"));
        Assert.Equal(["Углич", "Ростов", "Ростов"], joined.Text("city"));
        Assert.Equal([30, 30, 30], joined.Integer("people"));
        Assert.Equal([26.0, 32.0, 32.0], joined.Number("area"));
    }

    [Fact]
    public void A_left_join_keeps_every_row_and_misses_values_of_every_kind()
    {
        var joined = Clients.Join(Cities, new JoinOptions { On = ["city"], Kind = JoinKind.Left });

        Assert.Equal(["Углич", "Ростов", "Кашин", "Ростов"], joined.Text("city"));
        var kashin = joined.Rows.ElementAt(2);
        Assert.All(["people", "river", "founded", "area"], name => Assert.Null(kashin[name]));
        Assert.Equal(false, joined.Boolean("river")[1]);
        Assert.Same(Clients["id"], joined["id"]);
    }

    [Fact]
    public void Rows_of_the_right_frame_without_a_partner_come_last_with_their_keys()
    {
        var outer = Clients.Join(Cities, new JoinOptions { On = ["city"], Kind = JoinKind.Outer, Indicator = "from" });

        Assert.Equal(["Углич", "Ростов", "Кашин", "Ростов", "Рыбинск", null], outer.Text("city"));
        Assert.Equal([1, 2, 3, null, null, null], outer.Integer("id"));
        Assert.Equal([30, 30, null, 30, 180, 1], outer.Integer("people"));
        Assert.Equal(["both", "both", "left_only", "both", "right_only", "right_only"], outer.Text("from"));

        var right = Clients.Join(Cities, new JoinOptions { On = ["city"], Kind = JoinKind.Right });
        Assert.Equal(["Углич", "Ростов", "Ростов", "Рыбинск", null], right.Text("city"));
    }

    [Fact]
    public void Semi_and_anti_joins_part_the_left_frame_and_repeated_keys_multiply_nothing()
    {
        var twice = Cities.Append(Cities);

        var semi = Clients.Join(twice, new JoinOptions { On = ["city"], Kind = JoinKind.Semi });
        var anti = Clients.Join(twice, new JoinOptions { On = ["city"], Kind = JoinKind.Anti });

        Assert.Equal(["id", "city"], semi.ColumnNames);
        Assert.Equal([1, 2, null], semi.Integer("id"));
        Assert.Equal([3], anti.Integer("id"));
    }

    [Fact]
    public void A_missing_key_never_matches()
    {
        var left = new Frame(new IntegerColumn("key", [null, 1]));
        var right = new Frame(new IntegerColumn("key", [1, null]), new IntegerColumn("x", [10, 20]));

        Assert.Equal([10], left.Join(right, "key").Integer("x"));
        Assert.Equal([null, 10], left.Join(right, new JoinOptions { On = ["key"], Kind = JoinKind.Left }).Integer("x"));
        Assert.Equal([null], left.Join(right, new JoinOptions { On = ["key"], Kind = JoinKind.Anti }).Integer("key"));
        Assert.Equal(3, left.Join(right, new JoinOptions { On = ["key"], Kind = JoinKind.Outer }).RowCount);
    }

    [Fact]
    public void A_key_of_two_columns_matches_where_both_are_equal()
    {
        var left = new Frame(new TextColumn("city", ["а", "а", "б", null]), new IntegerColumn("year", [1, 2, 1, 1]));
        var right = new Frame(
            new IntegerColumn("year", [1, 2, 2, 1]), new TextColumn("city", ["б", "а", "в", null]), new NumberColumn("x", [1.0, 2, 3, 4]));

        var joined = left.Join(right, "city", "year");

        Assert.Equal(["а", "б"], joined.Text("city"));
        Assert.Equal([2.0, 1.0], joined.Number("x"));
    }

    [Fact]
    public void Keys_of_other_names_are_kept_beside_each_other()
    {
        var places = Cities.Rename("city", "town");

        var joined = Clients.Join(places, new JoinOptions { LeftOn = ["city"], RightOn = ["town"], Kind = JoinKind.Outer });

        Assert.Equal(["Углич", "Ростов", "Кашин", "Ростов", null, null], joined.Text("city"));
        Assert.Equal(["Углич", "Ростов", null, "Ростов", "Рыбинск", null], joined.Text("town"));
    }

    [Fact]
    public void Texts_match_although_the_frames_number_them_differently_and_some_are_in_no_row()
    {
        var left = new Frame(new TextColumn("key", ["х", "в", "а"])).Tail(2);
        var right = new Frame(new TextColumn("key", ["а", "б", "х", "в"]), new IntegerColumn("x", [1, 2, 3, 4])).Where(row => row.Integer("x") != 3);

        var joined = left.Join(right, new JoinOptions { On = ["key"], Kind = JoinKind.Outer });

        Assert.Equal(["в", "а", "б"], joined.Text("key"));
        Assert.Equal([4, 1, 2], joined.Integer("x"));
        Assert.Equal(["а", "б", "в"], joined.Text("key").Levels.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_pair_is_a_row_where_keys_repeat_on_both_sides()
    {
        var left = new Frame(new IntegerColumn("key", [1, 2, 1]), new IntegerColumn("l", [10, 20, 30]));
        var right = new Frame(new IntegerColumn("key", [1, 1, 3]), new IntegerColumn("r", [100, 200, 300]));

        var joined = left.Join(right, new JoinOptions { On = ["key"], Cardinality = JoinCardinality.ManyToMany });

        Assert.Equal([10, 10, 30, 30], joined.Integer("l"));
        Assert.Equal([100, 200, 100, 200], joined.Integer("r"));
    }

    [Fact]
    public void Columns_of_one_name_get_a_suffix_on_the_right_only()
    {
        var left = new Frame(new IntegerColumn("key", [1]), new IntegerColumn("x", [10]));
        var right = new Frame(new IntegerColumn("key", [1]), new IntegerColumn("x", [20]));

        Assert.Equal(["key", "x", "x_right"], left.Join(right, "key").ColumnNames);
        Assert.Equal(["key", "x", "x2"], left.Join(right, new JoinOptions { On = ["key"], RightSuffix = "2" }).ColumnNames);
    }

    [Fact]
    public void Whole_numbers_match_numbers_that_are_whole()
    {
        var left = new Frame(new IntegerColumn("key", [1, 2, 3]));
        var right = new Frame(new NumberColumn("key", [3.0, 7, double.NaN]), new TextColumn("x", ["три", "семь", "?"]));

        Assert.Equal(["три"], left.Join(right, "key").Text("x"));
        Assert.Equal([1.0, 2, 3, 7, null], left.Join(right, new JoinOptions { On = ["key"], Kind = JoinKind.Outer }).Number("key"));
    }

    [Fact]
    public void A_key_without_any_value_is_of_every_kind()
    {
        var right = new Frame(new TextColumn("id", [null]), new IntegerColumn("x", [1]));

        Assert.Equal(0, Clients.Join(right, "id").RowCount);
        Assert.Equal(5, Clients.Join(right, new JoinOptions { On = ["id"], Kind = JoinKind.Outer }).RowCount);
        Assert.Equal(0, right.Join(Clients, "id").RowCount);
    }
}
