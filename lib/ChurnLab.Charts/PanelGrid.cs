namespace ChurnLab.Charts;

/// <summary>Draws figures as panels of one.</summary>
/// <param name="figures">The figures, row by row.</param>
/// <param name="columns">Panels in a row.</param>
/// <param name="sharedX">Whether horizontal ranges are one.</param>
/// <param name="sharedY">Whether vertical ranges are one.</param>
/// <param name="panelHeight">Height of a plot in pixels.</param>
internal sealed class PanelGrid(IReadOnlyList<Figure> figures, int columns, bool sharedX, bool sharedY, double panelHeight)
{
    private const double TitleShift = 4;

    public Figure Draw()
    {
        var places = new PanelRoom(figures, columns, sharedX, sharedY, panelHeight);
        var layouts = figures.Select((figure, panel) => Moved(figure.Layout, places[panel], panel)).ToArray();
        Axis[] across = [.. layouts.SelectMany(layout => layout.MoreXAxes.Prepend(layout.XAxis!))];
        Axis[] upwards = [.. layouts.SelectMany(layout => layout.MoreYAxes.Prepend(layout.YAxis!))];
        Annotation[] annotations = [.. layouts.SelectMany(layout => layout.Annotations ?? [])];
        Shape[] shapes = [.. layouts.SelectMany(layout => layout.Shapes ?? [])];
        var first = figures[0].Layout;
        return new Figure(
            new PanelTraces(figures, first.ColorWay ?? (first.Template ?? Theme.Calm).Layout?.ColorWay ?? Theme.ColorWay).Moved(places),
            new()
            {
                XAxis = across[0],
                YAxis = upwards[0],
                MoreXAxes = across[1..],
                MoreYAxes = upwards[1..],
                Annotations = annotations.Length == 0 ? null : annotations,
                Shapes = shapes.Length == 0 ? null : shapes,
                Height = places.Height,
                ShowLegend = figures.All(figure => figure.Layout.ShowLegend == false) ? false : null,
                BarMode = Common("BarMode", layout => layout.BarMode),
                BarNorm = Common("BarNorm", layout => layout.BarNorm),
                BarGap = Common("BarGap", layout => layout.BarGap),
                BarGroupGap = Common("BarGroupGap", layout => layout.BarGroupGap),
                BoxMode = Common("BoxMode", layout => layout.BoxMode),
                Narrow = columns == 1 ? null : new PanelRoom(figures, 1, sharedX, sharedY, panelHeight, columns).Patch(across, upwards),
                HoverMode = Common("HoverMode", layout => layout.HoverMode),
                ColorWay = first.ColorWay,
                Font = first.Font,
                Template = first.Template,
            })
        {
            Config = figures[0].Config,
        };
    }

    private Layout Moved(Layout layout, PanelPlace place, int panel)
    {
        var below = panel + columns < figures.Count;
        var inside = panel % columns > 0;
        return new()
        {
            XAxis = Moved(layout.XAxis ?? new(), place, across: true, isFirst: true, isQuiet: sharedX && below, panel),
            YAxis = Moved(layout.YAxis ?? new(), place, across: false, isFirst: true, isQuiet: sharedY && inside, panel),
            MoreXAxes = [.. layout.MoreXAxes.Select(axis => Moved(axis, place, true, false, false, panel))],
            MoreYAxes = [.. layout.MoreYAxes.Select(axis => Moved(axis, place, false, false, false, panel))],
            Annotations = [.. TitleOf(layout, place), .. Kept(layout).Select(each => Moved(each, place))],
            Shapes = [.. (layout.Shapes ?? []).Select(each => Moved(each, place))],
        };
    }

    private Axis Moved(Axis axis, PanelPlace place, bool across, bool isFirst, bool isQuiet, int panel)
    {
        var shared = isFirst && panel > 0 && (across ? sharedX : sharedY);
        return axis with
        {
            Domain = place.Domain(axis.Domain, across),
            Anchor = axis.Anchor is null ? place.Axis(null, across ? 'y' : 'x') : place.Other(axis.Anchor),
            Overlaying = place.Other(axis.Overlaying),
            Matches = shared ? (across ? "x" : "y") : place.Other(axis.Matches),
            ScaleAnchor = place.Other(axis.ScaleAnchor),
            ShowTickLabels = isQuiet ? false : axis.ShowTickLabels,
            Title = isQuiet ? null : axis.Title,
        };
    }

    private IEnumerable<Annotation> TitleOf(Layout layout, PanelPlace place)
    {
        var head = new Annotation
        {
            XRef = place.Measure("paper", 'x'),
            X = place.Across(0, "paper"),
            XAnchor = XAnchor.Left,
            YRef = place.Measure("paper", 'y'),
            Y = place.Upwards(1, "paper"),
            YAnchor = YAnchor.Bottom,
            ShowArrow = false,
            Align = TextAlign.Left,
        };
        var note = PanelRoom.NoteOf(layout);
        if (note is not null)
            yield return head with { Text = note, YShift = TitleShift, Font = new() { Size = PanelRoom.NoteSize } };
        if (layout.Title?.Text is { } title)
        {
            yield return head with
            {
                Text = PanelRoom.Wrapped(title, columns),
                YShift = TitleShift + (note is null ? 0 : PanelRoom.NoteLine),
                Font = new() { Size = PanelRoom.TitleSize, Weight = 600 },
            };
        }
    }

    private static Annotation Moved(Annotation annotation, PanelPlace place)
    {
        var moved = annotation with
        {
            X = place.Across(annotation.X, annotation.XRef),
            Y = place.Upwards(annotation.Y, annotation.YRef),
            XRef = place.Measure(annotation.XRef, 'x'),
            YRef = place.Measure(annotation.YRef, 'y'),
        };

        // The name of a reference line stands in a right margin, which a panel has not.
        return PanelRoom.IsReferenceName(annotation)
            ? moved with
            {
                Text = PanelRoom.OneLine(annotation.Text!),
                XAnchor = XAnchor.Right,
                XShift = null,
                YAnchor = YAnchor.Bottom,
                YShift = null,
                Font = new() { Size = PanelRoom.NoteSize },
            }
            : moved;
    }

    private static IEnumerable<Annotation> Kept(Layout layout) => (layout.Annotations ?? [])
        .Where(each => PanelRoom.NoteOf(layout) is null || !PanelRoom.IsReferenceName(each));

    private static Shape Moved(Shape shape, PanelPlace place) => shape with
    {
        X0 = place.Across(shape.X0, shape.XRef),
        X1 = place.Across(shape.X1, shape.XRef),
        Y0 = place.Upwards(shape.Y0, shape.YRef),
        Y1 = place.Upwards(shape.Y1, shape.YRef),
        XRef = place.Measure(shape.XRef, 'x'),
        YRef = place.Measure(shape.YRef, 'y'),
    };

    private T? Common<T>(string name, Func<Layout, T?> value)
        where T : struct
    {
        var given = figures.Select((figure, panel) => (Value: value(figure.Layout), Panel: panel)).Where(each => each.Value is not null).ToArray();
        var other = Array.FindIndex(given, each => !each.Value.Equals(given[0].Value));
        return other < 0
            ? given.FirstOrDefault().Value
            : throw new FigureException(FormattableString.Invariant(
                $"All panels of a figure have one {name}. Panel {given[0].Panel} has {given[0].Value}, panel {given[other].Panel} has {given[other].Value}."));
    }
}
